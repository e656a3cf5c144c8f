package io.theopy.server.http.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.theopy.server.http.RawClient;
import io.theopy.server.http.TestServer;
import io.theopy.server.http.route.Route;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told, and whose pages it lets call. */
class BrowserTest {
    private static final String PAGE = "https://teepy.example";
    private static final String CHAT = "{\"session_id\": \"s\", \"text\": \"help\"}";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.forTextWith(Map.of(
                "THEOPY_NLU_ENGINE", "templates",
                "THEOPY_DEV_ROLE", "administrator",
                "THEOPY_ALLOWED_ORIGINS", PAGE + ", http://intranet:8081"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteAnswersWithTheHeadersThatGuardABrowser(Route route) {
        try (Response response = server.call(request(route))) {
            guarded(response);
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteMayBeCalledByAListedPageAndByNoOther(Route route) {
        try (Response listed = server.call(request(route).header("Origin", PAGE));
                Response other = server.call(request(route).header("Origin", "https://evil.example"))) {
            assertThat(listed.code()).isNotEqualTo(403).isNotEqualTo(500);
            assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
            assertThat(listed.header("Vary")).contains("Origin");
            assertThat(other.code()).isEqualTo(403);
            assertThat(other.header("Access-Control-Allow-Origin")).isNull();
            guarded(other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/chat HTTP/1.1\r\nHost: localhost\r\n",
                "POST /v1/chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n",
                "TRACE /health HTTP/1.1\r\nHost: localhost\r\n",
                "GARBAGE\r\n",
            })
    void errorsHaveThemToo(String head) {
        try (RawClient client = new RawClient(server)) {
            String answer = client.raw(head + "Connection: close\r\n\r\n{}");

            assertThat(answer)
                    .matches("(?s)HTTP/1.1 [45].*")
                    .contains("nosniff")
                    .contains("frame-ancestors 'none'")
                    .contains("no-store")
                    .doesNotContain("Jetty");
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void aListedPageMayAskFirst(Route route) {
        try (Response answer = server.call(preflight(route, PAGE))) {
            assertThat(answer.code()).isEqualTo(204);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
            assertThat(answer.header("Access-Control-Allow-Methods"))
                    .contains(route.method().name());
            assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
            guarded(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://teepy.example.evil.example",
                "https://teepy.example:444",
                "http://teepy.example",
                "https://user@teepy.example",
                "https://teepy.example/",
                "https://xteepy.example",
                "http://localhost:3000",
                "null",
                "*",
                "https://teepy.example, https://evil.example",
            })
    void noOtherPageMay(String page) {
        try (Response answer = server.call(preflight(Route.CHAT, page))) {
            assertThat(answer.code()).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(answer.header("Access-Control-Allow-Methods")).isNull();
        }
    }

    @Test
    void whoSendsNoOriginIsNoBrowserAndNotMeant() {
        try (Response response = server.call(request(Route.HEALTH))) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.header("Access-Control-Allow-Origin")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "token",
        "access_token",
        "api_key",
        "API_KEY",
        "api-key",
        "id_token",
        "apikey",
        "Authorization",
        "jwt",
        "%74oken"
    })
    void aTokenInAnAddressIsRefusedWithWhereToPutIt(String name) {
        try (Response response = server.call(server.to("/v1/intents?limit=1&" + name + "=tpy_secret"))) {
            String problem = TestServer.json(response).toString();

            assertThat(response.code()).isEqualTo(401);
            assertThat(problem)
                    .contains("token_in_url")
                    .contains("Authorization: Bearer")
                    .doesNotContain("tpy_secret");
        }
    }

    private static void guarded(Response response) {
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Permissions-Policy")).startsWith("microphone=(self)");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.headers("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("connect-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.header("Strict-Transport-Security")).isNull();
    }

    private static Request.Builder request(Route route) {
        RequestBody body = route.method().equals(HandlerType.POST) ? RequestBody.create(CHAT, TestServer.JSON) : null;
        return server.to(route.path().replace("{id}", "some-id"))
                .method(route.method().name(), body);
    }

    private static Request.Builder preflight(Route route, String page) {
        return server.to(route.path().replace("{id}", "some-id"))
                .method("OPTIONS", null)
                .header("Origin", page)
                .header("Access-Control-Request-Method", route.method().name())
                .header("Access-Control-Request-Headers", "authorization,content-type");
    }
}
