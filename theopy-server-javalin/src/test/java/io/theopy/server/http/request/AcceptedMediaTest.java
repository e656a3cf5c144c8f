package io.theopy.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedMediaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                          | false",
                "*/*                                         | false",
                "application/json                            | false",
                "text/html                                   | false",
                "audio/wav                                   | true",
                "Audio/WAV                                   | true",
                "audio/x-wav                                 | true",
                "audio/*                                     | true",
                "audio/mpeg                                  | false",
                "audio/wav;q=0                               | false",
                "audio/wav;q=0.0                             | false",
                "audio/wav ; q=0.000                         | false",
                "audio/wav;q=0, audio/*                      | false",
                "audio/wav;q=0, */*                          | false",
                "audio/*;q=0, audio/wav                      | true",
                "audio/wav;q=0.001                           | true",
                "audio/wav, application/json                 | true",
                "audio/wav;q=0.5, application/json           | false",
                "application/json;q=0.5, audio/wav;q=0.8     | true",
                "application/json, audio/wav;q=0.8           | false",
                "application/*, audio/wav;q=0.8              | false",
                "audio/wav, */*;q=0.8                        | true",
                "audio/wav;q=0.7, */*;q=0.8                  | false",
                "audio/wav;q=0.7, application/json;q=0.1, */* | true",
                "audio/wav;codecs=1;q=0                      | false",
                "audio/wav;q=2                               | false",
                "audio/wav;q=x                               | false",
                "audio/wav;q=                                | false",
                "audio/wav;q=1.000                           | true",
                "audio/wav;Q=0                               | false",
                "audio/wav;q = 0                             | false",
                ",,audio/wav,                                | true",
            })
    void speechIsTheAnswerIfItIsAskedForAndJsonIsNotWantedMore(String accept, boolean speech) {
        assertThat(AcceptedMedia.parse(accept).speech()).isEqualTo(speech);
    }
}
