package io.theopy.server.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTokenTest {
    @Test
    void eachIsAnotherAndIsReadBack() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> SecretToken.random()))
                .allSatisfy(token -> {
                    assertThat(token.reveal()).matches("theopy_[0-9A-Za-z]{49}");
                    assertThat(SecretToken.read(token.reveal()).orElseThrow().hash())
                            .isEqualTo(token.hash());
                })
                .extracting(SecretToken::reveal)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSlipInAnyPlaceIsSeenWithoutADatabase() {
        String token = SecretToken.random().reveal();

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(SecretToken.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("place %s", i)
                    .isEmpty();
        }
    }

    @Test
    void itPrintsAsNothing() {
        SecretToken token = SecretToken.random();

        assertThat(token).hasToString("theopy_...");
        assertThat(token.hash()).doesNotContain(token.reveal().substring(7, 20)).hasSize(64);
    }
}
