package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.SignedJWT;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other ways in, over real connections: a trusted proxy, and JWTs that are signed with a shared secret. */
class WaysInTest {
    private static final String SECRET = "a secret of thirty-two bytes or more";

    /** Trusts a proxy on this machine, and an issuer who is away. */
    private static TestServer behindProxy;

    private static TestServer withSecret;

    @BeforeAll
    static void start() {
        behindProxy = server(Map.of(
                "THEOPY_AUTH", "proxy, jwt",
                "THEOPY_TRUSTED_PROXIES", "127.0.0.0/8",
                "THEOPY_JWT_JWKS_URL", "http://127.0.0.1:9/keys"));
        withSecret = server(Map.of("THEOPY_AUTH", "jwt", "THEOPY_JWT_SECRET", SECRET));
    }

    private static TestServer server(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("THEOPY_NLU_ENGINE", "templates");
        all.put("THEOPY_FAILED_LOGINS_PER_MINUTE", "0");
        all.put("THEOPY_JWT_ISSUER", Issuer.NAME);
        all.put("THEOPY_JWT_AUDIENCE", Issuer.AUDIENCE);
        return TestServer.forTextWith(all);
    }

    @AfterAll
    static void stop() {
        behindProxy.close();
        withSecret.close();
    }

    @Test
    void aTrustedProxySaysWhoCalls() {
        Attempt.Answer answer = Attempt.get("operator", "X-Forwarded-User: operator", "X-Forwarded-Role: operator")
                .posting("application/json", "{\"session_id\":\"s\",\"text\":\"start a session for John Doe\"}")
                .at(behindProxy);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("result").path("user").asText()).isEqualTo("operator");
    }

    @ParameterizedTest
    @MethodSource("proxysMistakes")
    void whatAProxySaysTwiceOrHalfIsRefused(Attempt attempt) {
        Attempt.Answer answer = attempt.at(behindProxy);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).contains("application/problem+json").contains("WWW-Authenticate: Bearer");
    }

    static Stream<Attempt> proxysMistakes() {
        String user = "X-Forwarded-User: manager";
        String role = "X-Forwarded-Role: manager";
        return Stream.of(
                Attempt.get("nothing"),
                Attempt.get("no role", user),
                Attempt.get("no user", role),
                Attempt.get("two users", user, "X-Forwarded-User: admin", role),
                Attempt.get("the same user twice", user, user, role),
                Attempt.get("two users, in two cases", user, "x-forwarded-user: admin", role),
                Attempt.get("a list of users", "X-Forwarded-User: manager, admin", role),
                Attempt.get("two roles", user, role, "X-Forwarded-Role: administrator"),
                Attempt.get("a list of roles", user, "X-Forwarded-Role: manager,administrator"),
                Attempt.get("an empty user", "X-Forwarded-User:", role),
                Attempt.get("a user with a blank", "X-Forwarded-User: the manager", role),
                Attempt.get("a user beyond ASCII", "X-Forwarded-User: m\u00e4nager", role),
                Attempt.get("a long user", "X-Forwarded-User: " + "m".repeat(129), role),
                Attempt.get("an empty role", user, "X-Forwarded-Role:"),
                Attempt.get("a role nobody declares", user, "X-Forwarded-Role: king"),
                Attempt.get("a role in capitals", user, "X-Forwarded-Role: Manager"),
                Attempt.get("headers that only look alike", "X_Forwarded_User: manager", "X_Forwarded_Role: manager"),
                Attempt.get("a user in the address")
                        .at("/v1/intents?X-Forwarded-User=manager&X-Forwarded-Role=manager"),
                Attempt.get("a proxy's user and another's token", user, role, "Authorization: Bearer x"));
    }

    @Test
    void whileTheIssuerIsAwayNobodyIsTakenForAnImpostor() {
        Attempt.Answer answer = Attempt.bearer("a token of an issuer who is away", new Issuer().ecToken())
                .at(behindProxy);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.head()).contains("Retry-After: 1").contains("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("authentication_unavailable");
    }

    @Test
    void aSharedSecretLetsIn() throws JOSEException {
        assertThat(Attempt.bearer("good", signed(JWSAlgorithm.HS256, SECRET))
                        .at(withSecret)
                        .status())
                .isEqualTo(200);
        for (Attempt bad : List.of(
                Attempt.bearer("another secret", signed(JWSAlgorithm.HS256, SECRET + "!")),
                Attempt.bearer("another algorithm", signed(JWSAlgorithm.HS384, SECRET + " and more of them")),
                Attempt.bearer("another kind of key", new Issuer().ecToken()),
                Attempt.bearer("an API token, which is not allowed", "theopy_" + "0".repeat(49)),
                Attempt.get(
                        "a proxy, where there is none", "X-Forwarded-User: manager", "X-Forwarded-Role: manager"))) {
            assertThat(bad.at(withSecret).status()).as(bad.name()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/audit",
                "GET /v1/audit/",
                "GET //v1/audit",
                "GET /v1//audit",
                "GET /V1/AUDIT",
                "GET /v1/./audit",
                "GET /health/../v1/audit",
                "GET /v1/audit;x=y",
                "GET /v1/%61udit",
                "GET /v1/audit?limit=1",
                "HEAD /v1/audit",
                "OPTIONS /v1/audit",
                "TRACE /v1/audit",
                "POST /v1/audit",
                "GET /v1/outbox",
                "POST /v1/outbox/abcd1234/drop",
                "POST /v1/outbox/abcd1234/retry",
                "DELETE /v1/sessions/s",
                "GET /v1/turns/t",
                "POST /v1/voice",
                "POST /v1/chat"
            })
    void noWayOfWritingAnAddressLeadsPastTheDoor(String request) {
        try (RawClient client = new RawClient(withSecret)) {
            String answer = client.send(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("records");
        }
    }

    @Test
    void healthIsEverybodys() {
        assertThat(Attempt.get("nothing").at("/health").at(withSecret).status()).isEqualTo(200);
        assertThat(Attempt.bearer("bad", "x").at("/health").at(withSecret).status())
                .isEqualTo(200);
    }

    @Test
    void theHeadOfWhatCanBeGotIsUnderTheSameRule() {
        try (RawClient client = new RawClient(withSecret)) {
            String request = "HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            assertThat(client.send(request).readAll())
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n");
        }
    }

    private static String signed(JWSAlgorithm algorithm, String secret) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader(algorithm), Issuer.claims().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }
}
