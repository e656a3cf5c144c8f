package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.config.UserRole;
import io.theopy.teepy.sandbox.internal.api.AllResources;
import io.theopy.teepy.sandbox.internal.route.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and who may do what. */
class GateTest {
    /** From the agreement on roles, written out once more on purpose. */
    private static final Map<String, List<String>> WRITABLE = Map.of(
            "admin", List.of("clients", "appointments", "invoices", "sessions", "reminders"),
            "manager", List.of("clients", "appointments", "invoices", "sessions", "reminders"),
            "commercial", List.of("clients", "invoices", "reminders"),
            "operator", List.of("appointments", "sessions"),
            "contractor", List.of("sessions"),
            "service", List.of());

    private static SandboxClient teepy;

    @BeforeAll
    static void start() {
        teepy = SandboxClient.start();
    }

    @AfterAll
    static void stop() {
        teepy.close();
    }

    static List<Arguments> everyRouteForEveryUser() {
        List<Arguments> all = new ArrayList<>();
        for (Route route : AllResources.routes()) {
            for (String user : WRITABLE.keySet()) {
                all.add(Arguments.of(user, route.method(), route.path(), route.resource()));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("everyRouteForEveryUser")
    void aRoleMayDoWhatTheAgreementSaysAndNothingElse(String user, String method, String path, String resource) {
        boolean namesOnly =
                method.equals("GET") && List.of("/clients", "/operators").contains(path);
        boolean reads = method.equals("GET") && user.equals("service");
        boolean allowed = namesOnly || reads || WRITABLE.get(user).contains(resource);
        String url = path.replaceAll("\\{[^}]*}", "987654");

        // Nothing of that number exists and the body is wrong, so whoever is let in gets 200, 404 or 422.
        Reply reply = method.equals("GET")
                ? teepy.get(user, url)
                : teepy.write(user, method, url, "{\"nonsense\":1}", SandboxClient.newKey());

        assertThat(reply.status() == 403).isEqualTo(!allowed);
        assertThat(reply.status()).isIn(200, 403, 404, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Bearer token", "Basic TOKEN", "TOKEN", "Bearer TOKEN2"
            })
    void withoutTheTokenNobodyGetsIn(String authorization) {
        for (String path : List.of("/clients", "/_sandbox/snapshot", "/_sandbox/faults", "/_sandbox/effects")) {
            Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
            headers.put("Authorization", authorization.replace("TOKEN", teepy.sandbox.token()));

            Reply reply = teepy.send(teepy.request("GET", path, headers, ""));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(reply.text()).doesNotContain(teepy.sandbox.token());
        }
    }

    @Test
    void theNameOfTheSchemeIsReadInAnyCaseAndTheTokenIsNot() {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.put("Authorization", "BEARER " + teepy.sandbox.token());
        assertThat(teepy.send(teepy.request("GET", "/clients", headers, "")).status())
                .isEqualTo(200);

        headers.put("Authorization", "Bearer " + teepy.sandbox.token().toUpperCase(Locale.ROOT));
        assertThat(teepy.send(teepy.request("GET", "/clients", headers, "")).status())
                .isEqualTo(401);
    }

    @Test
    void withoutAnActingUserItIsABadRequestAndAStrangerIsForbidden() {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.remove("X-Acting-User");

        assertThat(teepy.send(teepy.request("GET", "/clients", headers, "")).status())
                .isEqualTo(400);
        assertThat(teepy.get("stranger", "/clients").status()).isEqualTo(403);
        assertThat(teepy.get("ADMIN", "/clients").status()).isEqualTo(403);
    }

    @Test
    void aWriteNeedsAFitKey() {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.put("Content-Type", "application/json");
        assertThat(teepy.send(teepy.request("POST", "/clients", headers, "{\"name\":\"A\"}"))
                        .status())
                .isEqualTo(400);

        for (String key : List.of("", "two words", "x".repeat(201))) {
            assertThat(teepy.write("admin", "POST", "/clients", "{\"name\":\"A\"}", key)
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void theRequestIdComesBackOrIsMade() {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.put("X-Request-Id", "turn-42");
        Reply given = teepy.send(teepy.request("GET", "/clients/4711", headers, ""));
        headers.put("X-Request-Id", "two words");
        Reply unfit = teepy.send(teepy.request("GET", "/clients/4711", headers, ""));

        assertThat(given.header("X-Request-Id")).isEqualTo("turn-42");
        assertThat(given.at("/request_id")).isEqualTo("turn-42");
        assertThat(unfit.header("X-Request-Id")).isNotBlank().isNotEqualTo("two words");
        assertThat(teepy.get("/clients").header("X-Request-Id")).isNotBlank();
    }

    @Test
    void moreUsersCanBeAdded() {
        try (SandboxClient other = SandboxClient.start(SandboxConfig.defaults().withUser("lea", UserRole.CONTRACTOR))) {
            assertThat(other.get("lea", "/sessions").status()).isEqualTo(200);
            assertThat(other.get("lea", "/invoices").status()).isEqualTo(403);
        }
    }
}
