package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.JdbcTokenStore;
import io.theopy.server.auth.token.NewToken;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of all credentials with something wrong about them none is accepted, and all are refused in the same words: a client
 * hears what to send, and an attacker nothing of how near they came.
 */
class BadCredentialsTest {
    private static final Issuer ISSUER = new Issuer();
    private static final Issuer STRANGER = new Issuer();
    private static final MockWebServer JWKS = new MockWebServer();

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static JdbcTokenStore store;
    private static String good;

    @BeforeAll
    static void start() throws Exception {
        JWKS.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body(ISSUER.keys()).build();
            }
        });
        JWKS.start();
        server = TestServer.forTextWith(Map.of(
                "THEOPY_AUTH",
                "token, jwt, proxy",
                "THEOPY_NLU_ENGINE",
                "templates",
                "THEOPY_FAILED_LOGINS_PER_MINUTE",
                "0",
                "THEOPY_DB_URL",
                "jdbc:sqlite:" + folder.resolve("theopy.db"),
                "THEOPY_JWT_ISSUER",
                Issuer.NAME,
                "THEOPY_JWT_AUDIENCE",
                Issuer.AUDIENCE,
                "THEOPY_JWT_JWKS_URL",
                JWKS.url("/keys").toString(),
                "THEOPY_JWT_SCOPE_CLAIM",
                "scope",
                "THEOPY_TRUSTED_PROXIES",
                "192.0.2.0/24, 2001:db8::/32"));
        store = new JdbcTokenStore(server.stack().database().orElseThrow().sql());
        good = token("manager", Duration.ofDays(1), Instant.now());
    }

    @AfterAll
    static void stop() {
        server.close();
        JWKS.close();
    }

    @ParameterizedTest
    @MethodSource("goodOnes")
    void theirGoodNeighboursAreAccepted(Attempt attempt) {
        assertThat(attempt.at(server).status()).isEqualTo(200);
    }

    static Stream<Attempt> goodOnes() {
        return Stream.of(
                Attempt.bearer("an API token", good),
                Attempt.get("whatever the case of the scheme", "Authorization: bEARER " + good),
                Attempt.bearer("RS256", ISSUER.token()),
                Attempt.bearer("ES256", ISSUER.ecToken()),
                Attempt.bearer(
                        "the only EC key need not be named",
                        Issuer.sign(
                                ISSUER.ec,
                                Issuer.header(ISSUER.ec, JWSAlgorithm.ES256)
                                        .keyID(null)
                                        .build(),
                                Issuer.claims().build())),
                Attempt.bearer("typ", ISSUER.tokenWithHeader(header -> header.type(new JOSEObjectType("at+jwt")))),
                Attempt.bearer(
                        "one audience of several",
                        ISSUER.token(claims -> claims.audience(List.of("billing", "theopy")))),
                Attempt.bearer(
                        "expired by a clock that differs",
                        ISSUER.token(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(10))))),
                Attempt.bearer(
                        "the one role of a list that is ours",
                        ISSUER.token(claims -> claims.claim("role", List.of("offline_access", "manager")))));
    }

    @ParameterizedTest
    @MethodSource("badOnes")
    void noneIsAcceptedAndNoneHearsWhy(Attempt attempt) {
        Attempt.Answer answer = attempt.at(server);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head())
                .contains("application/problem+json")
                .contains("WWW-Authenticate: Bearer realm=\"theopy\"");
        assertThat(answer.json().path("detail").asText()).contains("Authorization: Bearer", "docs/authentication.md");
        assertThat(inGeneral(answer))
                .isIn(
                        inGeneral(Attempt.get("nothing").at(server)),
                        inGeneral(Attempt.bearer("x", "x").at(server)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "api_key"})
    void aGoodTokenInAnAddressIsRefusedWithWhereItBelongs(String parameter) {
        Attempt.Answer answer = Attempt.get("in the address")
                .at("/v1/intents?" + parameter + "=" + ISSUER.token(claims -> {}))
                .at(server);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).contains("WWW-Authenticate: Bearer realm=\"theopy\"");
        assertThat(answer.json().path("detail").asText()).contains("Authorization: Bearer");
    }

    /** Without what differs from any request to any other. */
    private static ObjectNode inGeneral(Attempt.Answer answer) {
        return answer.json().<ObjectNode>deepCopy().without(List.of("request_id", "instance"));
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(badOnes().map(Attempt::name).distinct()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void unknownExpiredAndRevokedTokensAreToldApartByNobody() {
        assertThat(tokens().filter(attempt -> attempt.name().matches("(unknown|expired|revoked) API token"))
                        .map(attempt -> inGeneral(attempt.at(server)))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void noneOfThemDoesAnything() {
        badOnes()
                .filter(attempt -> attempt.method().equals("GET"))
                .limit(20)
                .map(attempt -> attempt.posting(
                        "application/json",
                        "{\"session_id\":\"s\",\"text\":\"remind me to call the supplier tomorrow at nine\"}"))
                .forEach(attempt -> assertThat(attempt.at(server).status())
                        .as(attempt.name())
                        .isEqualTo(401));

        assertThat(server.stack().sandbox().orElseThrow().effects()).isEmpty();
    }

    static Stream<Attempt> badOnes() {
        return Stream.of(new BadRequests(good).all(), tokens(), new BadJwts(ISSUER, STRANGER).all())
                .flatMap(each -> each);
    }

    private static Stream<Attempt> tokens() {
        Instant now = Instant.now();
        return Stream.of(
                Attempt.bearer(
                        "unknown API token",
                        newToken("manager", Duration.ofDays(1), now).secret().reveal()),
                Attempt.bearer("expired API token", token("manager", Duration.ofSeconds(1), now.minusSeconds(5))),
                Attempt.bearer("revoked API token", revoked(now)),
                Attempt.bearer("API token of a role nobody declares", token("king", Duration.ofDays(1), now)),
                Attempt.bearer("its id", all().get(0).id()));
    }

    private static List<ApiToken> all() {
        try {
            return store.all();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String revoked(Instant now) {
        NewToken made = newToken("manager", Duration.ofDays(1), now);
        try {
            store.add(made.kept());
            assertThat(store.revoke(made.kept().id(), now)).isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return made.secret().reveal();
    }

    private static String token(String role, Duration life, Instant since) {
        NewToken made = newToken(role, life, since);
        try {
            store.add(made.kept());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return made.secret().reveal();
    }

    private static NewToken newToken(String role, Duration life, Instant since) {
        return NewToken.of(new ApiToken.Grant("manager", role, Optional.empty(), since.plus(life)), "", since);
    }
}
