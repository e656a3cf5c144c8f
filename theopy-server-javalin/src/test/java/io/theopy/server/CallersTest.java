package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import io.theopy.intent.Role;
import io.theopy.server.auth.MovedClock;
import io.theopy.server.auth.Rights;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.JdbcTokenStore;
import io.theopy.server.auth.token.NewToken;
import io.theopy.server.auth.token.TokenStore;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;
import io.theopy.turn.Caller;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody may do by now whose write waited: never more than when they asked. */
class CallersTest {
    private static final String JWT =
            "THEOPY_AUTH=token,jwt;THEOPY_JWT_ISSUER=i;THEOPY_JWT_AUDIENCE=a;THEOPY_JWT_SECRET="
                    + "0123456789012345678901234567890123456789";
    private static final Caller ADA = Caller.of("ada", TeepyRoles.COMMERCIAL);

    private enum Kind {
        SQLITE,
        POSTGRESQL
    }

    private final MovedClock clock = new MovedClock();
    private TestDatabase database = TestDatabases.sqlite();
    private TokenStore store = new JdbcTokenStore(database.sql());

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoseTokensAreAllRevokedMayNothing(Kind kind) throws SQLException {
        if (kind == Kind.POSTGRESQL) {
            database.close();
            database = TestDatabases.postgres();
            store = new JdbcTokenStore(database.sql());
        }
        ApiToken first = token(TeepyRoles.COMMERCIAL, Optional.empty(), Duration.ofDays(9));
        ApiToken second = token(TeepyRoles.COMMERCIAL, Optional.of(Set.of("invoices:read")), Duration.ofDays(9));

        assertThat(now("THEOPY_AUTH=token")).isEqualTo(ADA.scopes());
        assertThat(store.revoke(first.id(), clock.instant()).orElseThrow().revoked())
                .contains(clock.instant());
        assertThat(now("THEOPY_AUTH=token")).containsExactly("invoices:read");
        assertThat(store.revoke(second.id(), clock.instant())).isPresent();
        assertThat(now("THEOPY_AUTH=token")).isEmpty();
        assertThat(now(JWT)).isEmpty();
        assertThat(store.revoke("nobody", clock.instant())).isEmpty();
        assertThat(store.all()).extracting(ApiToken::id).containsExactlyInAnyOrder(first.id(), second.id());
        store.used(first.id(), clock.instant(), clock.instant().minusSeconds(60));
        store.used(first.id(), clock.instant().plusSeconds(5), clock.instant().minusSeconds(55));
        assertThat(store.find(first.hash()).orElseThrow().lastUsed()).contains(clock.instant());
    }

    @Test
    void aTokenThatExpiredMeanwhileAllowsNothing() throws SQLException {
        ApiToken unused = token(TeepyRoles.COMMERCIAL, Optional.empty(), Duration.ofMinutes(1));
        clock.move(Duration.ofMinutes(1));

        assertThat(now("THEOPY_AUTH=token")).isEmpty();
    }

    @Test
    void aNewRoleAllowsNothingThatWasNotAllowedThen() throws SQLException {
        ApiToken unused = token(TeepyRoles.ADMINISTRATOR, Optional.empty(), Duration.ofDays(1));

        assertThat(now("THEOPY_AUTH=token")).isEqualTo(ADA.scopes());
    }

    @Test
    void whoNeverHadATokenMayWhatTheyMightThenIfOthersVouchForCallers() {
        assertThat(now("THEOPY_AUTH=token")).isEmpty();
        assertThat(now(JWT)).isEqualTo(ADA.scopes());
        assertThat(now("THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=::1")).isEqualTo(ADA.scopes());
    }

    @Test
    void withoutAuthenticationOnlyTheConfiguredUserIsKnown() {
        assertThat(now("THEOPY_DEV_USER=ada;THEOPY_DEV_ROLE=operator")).isEqualTo(TeepyRoles.OPERATOR.scopes());
        assertThat(now("THEOPY_DEV_USER=bob")).isEmpty();
    }

    private ApiToken token(Role role, Optional<Set<String>> scopes, Duration life) throws SQLException {
        NewToken made = NewToken.of(
                new ApiToken.Grant("ada", role.name(), scopes, clock.instant().plus(life)), "", clock.instant());
        store.add(made.kept());
        return made.kept();
    }

    private Set<String> now(String settings) {
        Map<String, String> values = new HashMap<>();
        for (String setting : settings.split(";")) {
            values.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        Map<String, Role> roles = Map.of(
                "commercial", TeepyRoles.COMMERCIAL,
                "operator", TeepyRoles.OPERATOR,
                "administrator", TeepyRoles.ADMINISTRATOR);
        try (Callers callers = new Callers(
                ServerConfig.of(new EngineSettings(values)), new Rights(() -> roles), Optional.of(store), clock)) {
            return callers.rightsNow(ADA).scopes();
        }
    }
}
