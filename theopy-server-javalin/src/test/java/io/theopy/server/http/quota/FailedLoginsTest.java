package io.theopy.server.http.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.server.http.TestServer;
import io.theopy.server.http.TestTokens;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** Tokens cannot be guessed in bulk, and who guesses locks out nobody who was there before. */
class FailedLoginsTest {
    @Test
    void anAddressThatTriedTooManyIsNotListenedToForAWhile() {
        Map<String, String> settings = new HashMap<>(TestTokens.SETTINGS);
        settings.put("THEOPY_NLU_ENGINE", "templates");
        settings.put("THEOPY_FAILED_LOGINS_PER_MINUTE", "5");
        try (TestServer server = TestServer.forTextWith(settings)) {
            String known = TestTokens.of("manager");
            assertThat(status(server, "Bearer " + known)).isEqualTo(200);

            for (int i = 0; i < 5; i++) {
                assertThat(status(server, i % 2 == 0 ? "Bearer " + TestTokens.forged("manager") : "Bearer guess-" + i))
                        .isEqualTo(401);
            }

            try (Response refused = server.call(intents(server, "Bearer " + TestTokens.forged("manager")))) {
                assertThat(refused.code()).isEqualTo(429);
                assertThat(Long.parseLong(String.valueOf(refused.header("Retry-After"))))
                        .isBetween(1L, 60L);
                assertThat(TestServer.json(refused).path("code").asText()).isEqualTo("quota_exceeded");
            }
            assertThat(status(server, "Bearer " + TestTokens.of("manager")))
                    .as("a right one that nobody has seen yet looks like a wrong one")
                    .isEqualTo(429);
            assertThat(status(server, "Bearer " + known)).isEqualTo(200);
            try (Response nobody = server.call(server.to("/v1/intents"));
                    Response open = server.call(server.to("/health"))) {
                assertThat(nobody.code()).isEqualTo(401);
                assertThat(open.code()).isEqualTo(200);
            }
        }
    }

    private static int status(TestServer server, String credentials) {
        try (Response response = server.call(intents(server, credentials))) {
            return response.code();
        }
    }

    private static Request.Builder intents(TestServer server, String credentials) {
        return server.to("/v1/intents").header("Authorization", credentials);
    }
}
