package io.theopy.server.http.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.fuzz.Replay;
import org.junit.jupiter.api.Test;

class ChatBodyFuzzTest {
    @Test
    void anyBytesAreATurnOrAProblem() {
        assertThat(Replay.of(ChatBodyTarget.class, ChatBodyTarget::fuzzerTestOneInput, 1_000))
                .isGreaterThan(5_000);
    }
}
