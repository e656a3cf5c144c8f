package io.theopy.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @Test
    void shortTextIsWhole() {
        assertThat(HeaderText.of("Invoice 101 + 2: payée.")).isEqualTo("Invoice%20101%20%2B%202%3A%20pay%C3%A9e.");
        assertThat(HeaderText.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "😀", "e\u0301", "\n", "\ud800"})
    void longTextIsCutAfterAWholeCharacterAndSaysSo(String unit) {
        String header = HeaderText.of(unit.repeat(5_000));

        assertThat(header).hasSizeLessThanOrEqualTo(2_000).endsWith("%E2%80%A6").matches("[!-~]*");
        assertThat(URLDecoder.decode(header, StandardCharsets.UTF_8))
                .doesNotContain("\uFFFD")
                .endsWith("…");
    }

    @Test
    void textThatJustFitsIsNotCut() {
        assertThat(HeaderText.of("a".repeat(2_000))).isEqualTo("a".repeat(2_000));
        assertThat(HeaderText.of("a".repeat(2_001))).isEqualTo("a".repeat(1_991) + "%E2%80%A6");
    }
}
