package io.theopy.server.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an API token is remembered that counts no more. */
class EndedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-27T19:30:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thoseThatEndedLongAgoAreForgottenAndNoOthers() throws SQLException {
        try (TestDatabase database = TestDatabases.sqlite(folder.resolve("tokens"))) {
            JdbcTokenStore tokens = new JdbcTokenStore(database.sql());
            tokens.add(token("expired-long-ago", NOW.minus(Duration.ofDays(91))));
            tokens.add(token("expired", NOW.minus(Duration.ofDays(89))));
            tokens.add(token("revoked-long-ago", NOW.plus(Duration.ofDays(100))));
            tokens.add(token("revoked", NOW.plus(Duration.ofDays(100))));
            tokens.add(token("active", NOW.plus(Duration.ofDays(100))));
            var first = tokens.revoke("revoked-long-ago", NOW.minus(Duration.ofDays(91)));
            var second = tokens.revoke("revoked", NOW.minus(Duration.ofDays(1)));
            assertThat(first).isPresent();
            assertThat(second).isPresent();
            EndedTokens ended = new EndedTokens(database.sql(), Duration.ofDays(90), Clock.fixed(NOW, ZoneOffset.UTC));

            assertThat(ended.forget()).isEqualTo(2);
            assertThat(ended.forget()).isZero();
            assertThat(tokens.all()).extracting(ApiToken::id).containsExactlyInAnyOrder("expired", "revoked", "active");
        }
    }

    private static ApiToken token(String id, Instant expires) {
        return new ApiToken(
                id,
                "hash of " + id,
                new ApiToken.Grant("ada", "manager", Optional.empty(), expires),
                "",
                NOW.minus(Duration.ofDays(200)),
                Optional.empty(),
                Optional.empty());
    }
}
