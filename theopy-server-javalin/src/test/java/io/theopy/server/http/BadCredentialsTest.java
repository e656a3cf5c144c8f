package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.JdbcTokenStore;
import io.theopy.server.auth.token.NewToken;
import io.theopy.server.auth.token.SecretToken;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
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
        return Stream.of(schemes(), places(), tokens(), proxies(), new BadJwts(ISSUER, STRANGER).all())
                .flatMap(each -> each);
    }

    private static Stream<Attempt> schemes() {
        return Stream.of(
                Attempt.get("nothing"),
                Attempt.get("an empty header", "Authorization:"),
                Attempt.get("a scheme and nothing", "Authorization: Bearer"),
                Attempt.get("a scheme and blanks", "Authorization: Bearer   "),
                Attempt.get("no scheme", "Authorization: " + good),
                Attempt.get("another scheme", "Authorization: Token " + good),
                Attempt.get("basic", "Authorization: Basic bWFuYWdlcjptYW5hZ2Vy"),
                Attempt.get("a password beside the token", "Authorization: Basic " + Issuer.base64("manager:" + good)),
                Attempt.get("no blank", "Authorization: Bearer" + good),
                Attempt.get("two blanks", "Authorization: Bearer  " + good),
                Attempt.get("a tab", "Authorization: Bearer\t" + good),
                Attempt.get(
                        "a blank within", "Authorization: Bearer " + good.substring(0, 20) + " " + good.substring(20)),
                Attempt.get("something behind", "Authorization: Bearer " + good + " x"),
                Attempt.get("a comma behind", "Authorization: Bearer " + good + ","),
                Attempt.get("a list", "Authorization: Bearer " + good + ", Bearer " + good),
                Attempt.get("two schemes", "Authorization: Basic bWFuYWdlcjptYW5hZ2Vy, Bearer " + good),
                Attempt.get("the header twice", "Authorization: Bearer " + good, "Authorization: Bearer " + good),
                Attempt.get(
                        "the header twice, one of them bad",
                        "Authorization: Bearer " + good,
                        "Authorization: Bearer x"),
                Attempt.get(
                        "the header twice, in two cases", "Authorization: Bearer " + good, "authorization: Basic eDp5"),
                Attempt.get("an empty header beside", "Authorization:", "Authorization: Bearer " + good),
                Attempt.get("quoted", "Authorization: Bearer \"" + good + "\""),
                Attempt.get("as a parameter", "Authorization: Bearer token=" + good),
                Attempt.get("percent-encoded", "Authorization: Bearer " + good.replace("_", "%5F")),
                Attempt.get("a letter beyond ASCII", "Authorization: Bearer " + good.replace('o', '\u00f6')));
    }

    private static Stream<Attempt> places() {
        return Stream.of(
                Attempt.get("in another header", "X-Api-Key: " + good),
                Attempt.get("for a proxy", "Proxy-Authorization: Bearer " + good),
                Attempt.get("in a cookie", "Cookie: access_token=" + good),
                Attempt.get("in the body")
                        .posting(
                                "application/json",
                                "{\"session_id\":\"s\",\"text\":\"help\",\"access_token\":\"" + good + "\"}"),
                Attempt.get("in a form").posting("application/x-www-form-urlencoded", "access_token=" + good),
                Attempt.get("a caller in the body")
                        .posting(
                                "application/json",
                                "{\"session_id\":\"s\",\"text\":\"help\",\"caller\":{\"id\":\"admin\",\"role\":\"administrator\"}}"),
                Attempt.get("the header that goes to Teepy", "X-Acting-User: manager"),
                Attempt.get("a user beside", "X-User-Id: manager", "X-Role: administrator"));
    }

    private static Stream<Attempt> tokens() {
        Instant now = Instant.now();
        String head = good.substring(0, good.length() - 6);
        String sum = good.substring(good.length() - 6);
        return Stream.of(
                Attempt.bearer(
                        "unknown API token",
                        newToken("manager", Duration.ofDays(1), now).secret().reveal()),
                Attempt.bearer("expired API token", token("manager", Duration.ofSeconds(1), now.minusSeconds(5))),
                Attempt.bearer("revoked API token", revoked(now)),
                Attempt.bearer("API token of a role nobody declares", token("king", Duration.ofDays(1), now)),
                Attempt.bearer("another checksum", head + new StringBuilder(sum).reverse()),
                Attempt.bearer("no checksum", head),
                Attempt.bearer(
                        "another token under its checksum",
                        head.substring(0, head.length() - 1) + (head.endsWith("A") ? "B" : "A") + sum),
                Attempt.bearer("in capitals", good.toUpperCase(Locale.ROOT)),
                Attempt.bearer("in small letters", good.toLowerCase(Locale.ROOT)),
                Attempt.bearer("another prefix", "theopi_" + good.substring(7)),
                Attempt.bearer("the prefix in capitals", "THEOPY_" + good.substring(7)),
                Attempt.bearer("no prefix", good.substring(7)),
                Attempt.bearer("the prefix alone", "theopy_"),
                Attempt.bearer("the prefix twice", "theopy_" + good),
                Attempt.bearer("shorter", good.substring(0, good.length() - 1)),
                Attempt.bearer("longer API token", good + "0"),
                Attempt.bearer("padded API token", good + "="),
                Attempt.bearer("backwards", new StringBuilder(good).reverse().toString()),
                Attempt.bearer("its hash", SecretToken.read(good).orElseThrow().hash()),
                Attempt.bearer("its id", all().get(0).id()),
                Attempt.bearer("zeros for an API token", "theopy_" + "0".repeat(49)),
                Attempt.bearer("huge API token", "theopy_" + "x".repeat(6_500)),
                Attempt.bearer("what a script says that has none", "undefined"));
    }

    private static Stream<Attempt> proxies() {
        return Stream.of(
                Attempt.get(
                        "a proxy's headers from elsewhere", "X-Forwarded-User: manager", "X-Forwarded-Role: manager"),
                Attempt.get(
                        "a proxy's headers in small letters", "x-forwarded-user: manager", "x-forwarded-role: manager"),
                Attempt.get("a proxy's user from elsewhere", "X-Forwarded-User: manager"),
                Attempt.get("a proxy's role from elsewhere", "X-Forwarded-Role: administrator"),
                Attempt.get("an empty proxy's user from elsewhere", "X-Forwarded-User:"),
                Attempt.get(
                        "a proxy's user beside a good token",
                        "X-Forwarded-User: admin",
                        "X-Forwarded-Role: administrator",
                        "Authorization: Bearer " + good),
                Attempt.get(
                        "a proxy's role beside a good token",
                        "X-Forwarded-Role: administrator",
                        "Authorization: Bearer " + good),
                Attempt.get(
                        "who says that they are the proxy",
                        "X-Forwarded-For: 192.0.2.7",
                        "X-Forwarded-User: manager",
                        "X-Forwarded-Role: manager"),
                Attempt.get(
                        "who says so by the book",
                        "Forwarded: for=192.0.2.7",
                        "X-Forwarded-User: manager",
                        "X-Forwarded-Role: manager"),
                Attempt.get(
                        "who says so otherwise",
                        "X-Real-IP: 192.0.2.7",
                        "X-Forwarded-User: manager",
                        "X-Forwarded-Role: manager"));
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
