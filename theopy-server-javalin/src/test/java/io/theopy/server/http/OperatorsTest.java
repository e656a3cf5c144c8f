package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What operators see of a server: its log, its figures, its health. */
class OperatorsTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.forTextWith(Map.of("THEOPY_MANAGEMENT_PORT", "0"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTurnEndsWithOneLineThatSaysWhoseItWas() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            JsonNode turn = say("log-1", "mark invoice 101 as paid");

            List<JsonNode> ends = log.lines("turn ended");
            assertThat(ends).hasSize(1);
            JsonNode line = ends.get(0);
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.path("request_id").asText()).isEqualTo("request-of-log-1");
            assertThat(line.path("turn_id").asText())
                    .isEqualTo(turn.path("turn_id").asText());
            assertThat(line.path("session_id").asText()).isEqualTo("log-1");
            assertThat(line.path("user_id").asText()).isEqualTo("manager");
            assertThat(line.path("trace_id").asText()).isEqualTo(TRACE);
            assertThat(line.path("outcome").asText()).isEqualTo("confirm");
            assertThat(line.path("duration_ms").isNumber()).isTrue();
        }
    }

    @Test
    void eachStageHasALineForWhoeverWantsMore() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            JsonNode turn = say("log-2", "show me invoice 102");

            List<JsonNode> stages = log.lines("stage done");
            assertThat(stages)
                    .allMatch(line -> line.path("level").asText().equals("DEBUG")
                            && line.path("turn_id")
                                    .asText()
                                    .equals(turn.path("turn_id").asText())
                            && line.path("request_id").asText().equals("request-of-log-2"));
            assertThat(stages.stream().map(line -> line.path("stage").asText()))
                    .containsExactly("text", "nlu", "dialogue", "route", "execute", "reply");
            assertThat(stages.stream().map(line -> line.path("engine").asText()))
                    .containsExactly("none", "theopy", "none", "none", "teepy", "none");
        }
    }

    @Test
    void everyLineOfATurnNamesItOnWhateverThread() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            say("log-3", "show me invoice 103");

            List<JsonNode> calls = log.lines().stream()
                    .filter(line -> line.path("logger").asText().endsWith("TeepyHttp")
                            && line.path("message").asText().contains("/invoices/103"))
                    .toList();
            assertThat(calls)
                    .isNotEmpty()
                    .allMatch(line -> line.path("request_id").asText().equals("request-of-log-3"));
            assertThat(log.lines("request answered"))
                    .anyMatch(line -> line.path("request_id").asText().equals("request-of-log-3")
                            && line.path("route").asText().equals("POST /v1/chat"));
        }
    }

    @Test
    void noWordOfAUserIsLoggedUnasked() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            say("log-4", "create the client Xanthippe Quillfeather in Leeds phone 0612345678");
            say("log-4", "frobnicate Xanthippe Quillfeather");

            assertThat(log.text()).doesNotContainIgnoringCase("xanthippe", "quillfeather", "0612345678", "frobnicate");
        }
    }

    @Test
    void aTraceThatIsNotValidIsReplaced() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            Request.Builder request = chat("trace-1", "help").header("traceparent", "00-zz-zz-01");
            server.call(request).close();

            assertThat(log.lines("turn ended").get(0).path("trace_id").asText())
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(TRACE);
        }
    }

    @Test
    void aFigureNamesATurnThatItWasMeasuredIn() throws IOException {
        JsonNode turn = say("metrics-1", "mark invoice 104 as paid");

        String page = page("application/openmetrics-text; version=1.0.0");

        Matcher exemplar = Pattern.compile("theopy_turn_seconds_bucket\\{.*} \\d+ # \\{(.*)} ")
                .matcher(page);
        assertThat(exemplar.find()).isTrue();
        assertThat(exemplar.group(1)).contains("turn_id=\"", "trace_id=\"").doesNotContain("span_id");
        assertThat(page).endsWith("# EOF\n");
        assertThat(turn.path("turn_id").asText()).isNotEmpty();
    }

    @Test
    void plainPrometheusGetsNoExemplars() throws IOException {
        say("metrics-2", "help");

        assertThat(page("text/plain;version=0.0.4"))
                .contains("theopy_turns_total{")
                .doesNotContain("turn_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theopy_turns_total",
                "theopy_turn_seconds_bucket",
                "theopy_stage_seconds_bucket",
                "theopy_questions_total",
                "theopy_fallbacks_total",
                "theopy_sessions_total",
                "theopy_voice_words_wrong_total",
                "theopy_teepy_retries_total",
                "theopy_teepy_breaker_level",
                "theopy_outbox_depth",
                "theopy_outbox_age_seconds",
                "theopy_ledger_seconds_bucket",
                "theopy_audit_seconds_bucket",
                "theopy_audit_kept",
                "theopy_catalog_age_seconds",
                "theopy_exceptions_total",
                "theopy_http_requests_seconds_bucket",
                "theopy_component_up",
                "theopy_build_info",
                "process_uptime_seconds"
            })
    void everyFigureIsThere(String name) throws IOException {
        say("metrics-3", "mark invoice 105 as paid");

        assertThat(page("")).contains("\n" + name);
    }

    @Test
    void nothingThatAClientSendsMakesASeries() throws IOException {
        say("many-0", "help");
        server.call(server.to("/first-unknown-path")).close();
        long before = series();

        for (int i = 0; i < 60; i++) {
            server.call(server.to("/hostile-" + i + "/../%2e%2e?user=" + i)).close();
            server.call(server.to("/v1/turns/hostile-" + i)).close();
            server.call(server.to("/health").header("X-Request-Id", "hostile-" + i))
                    .close();
        }
        for (int i = 0; i < 20; i++) {
            say("hostile-" + i, "help");
        }
        server.call(server.to("/v1/chat").method("BREW", RequestBody.create("x", TestServer.JSON)))
                .close();

        // One for each new status of a route, not for each of what was sent.
        assertThat(series() - before).isLessThan(120);
        assertThat(page("")).doesNotContain("hostile", "BREW");
    }

    @Test
    void whatIsUnexpectedIsCounted() throws IOException {
        double before = value("theopy_exceptions_total");

        LoggerFactory.getLogger(OperatorsTest.class).error("as if something had broken");

        assertThat(value("theopy_exceptions_total")).isEqualTo(before + 1);
    }

    @Test
    void eachPartSaysHowItIsAndSinceWhen() {
        JsonNode health = health(200);

        assertThat(health.path("status").asText()).isIn("up", "degraded");
        TreeSet<String> names = new TreeSet<>();
        health.path("components").fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .contains(
                        "anchors",
                        "audit",
                        "catalogue",
                        "database",
                        "memory",
                        "nlu",
                        "outbox",
                        "secrets",
                        "stt",
                        "teepy",
                        "tts");
        health.path("components").forEach(part -> {
            assertThat(part.path("status").asText()).isIn("up", "off", "degraded");
            assertThat(part.path("since").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        });
        // This server was started for text alone, which nobody asked for.
        assertThat(health.path("components").path("stt").path("what_to_do").asText())
                .contains("./theopy engines");
    }

    @Test
    void whatIsForOperatorsIsNotOnTheOtherPort() {
        for (String path : List.of("/metrics", "/_internal/health")) {
            try (Response response = server.call(server.to(path))) {
                assertThat(response.code()).isEqualTo(404);
            }
        }
        try (Response response = server.call(server.toManagement("/v1/intents"))) {
            assertThat(response.code()).isEqualTo(404);
        }
        try (Response response = server.call(server.toManagement("/health"))) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void aWebPageCannotReadThem() {
        try (Response response =
                server.call(server.toManagement("/metrics").header("Origin", "https://evil.example"))) {
            assertThat(response.code()).isEqualTo(403);
        }
        try (Response response = server.call(server.toManagement("/metrics").header("Host", "evil.example"))) {
            assertThat(response.code()).isEqualTo(403);
        }
    }

    private static JsonNode say(String session, String text) throws IOException {
        try (Response response = server.call(chat(session, text))) {
            return TestServer.json(response);
        }
    }

    private static Request.Builder chat(String session, String text) {
        String body = "{\"session_id\": \"" + session + "\", \"text\": \"" + text + "\"}";
        return server.to("/v1/chat")
                .header("X-Request-Id", "request-of-" + session)
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .post(RequestBody.create(body, TestServer.JSON));
    }

    private static String page(String accept) throws IOException {
        try (Response response = server.call(server.toManagement("/metrics").header("Accept", accept))) {
            assertThat(response.code()).isEqualTo(200);
            return response.body().string();
        }
    }

    private static long series() throws IOException {
        return page("").lines().filter(line -> !line.startsWith("#")).count();
    }

    private static double value(String name) throws IOException {
        return page("").lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    private static JsonNode health(int status) {
        try (Response response = server.call(server.toManagement("/_internal/health"))) {
            assertThat(response.code()).isEqualTo(status);
            return TestServer.json(response);
        }
    }
}
