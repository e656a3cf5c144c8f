package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.AuditVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.forTextAs("administrator");
        List<AuditEvent> events = new ArrayList<>();
        for (int n = 1; n <= 250; n++) {
            events.add(AuditEvent.of(Instant.EPOCH, AuditEvent.Kind.CALL, "request-" + n, "t", "s", "alice")
                    .about("show_invoice", Map.of("invoice", "101"), OptionalDouble.of(0.9)));
        }
        server.stack().audit().append(events);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode page(String query) {
        try (Response response = server.call(server.to("/v1/audit" + query))) {
            assertThat(response.code()).isEqualTo(200);
            return TestServer.json(response);
        }
    }

    @Test
    void theNewestRecordsComeFirstAsTheyAreChained() {
        JsonNode page = page("?limit=2");

        AuditRecord newest = server.stack().audit().before(Long.MAX_VALUE, 1).get(0);
        assertThat(page.path("records")).hasSize(2);
        JsonNode first = page.path("records").get(0);
        assertThat(first.path("sequence").asLong()).isEqualTo(newest.sequence());
        assertThat(first.path("hash").asText()).isEqualTo(newest.hash());
        assertThat(first.path("previous").asText())
                .isEqualTo(page.path("records").get(1).path("hash").asText());
        assertThat(first.path("event").path("kind").asText()).isNotEmpty();
        assertThat(page.path("next_before").asLong()).isEqualTo(newest.sequence() - 1);
    }

    @Test
    void allOfThemAreReachedPageByPage() {
        long expected = server.stack().audit().head().last();
        String query = "?limit=100";
        while (true) {
            JsonNode page = page(query);
            for (JsonNode each : page.path("records")) {
                assertThat(each.path("sequence").asLong()).isEqualTo(expected--);
            }
            if (!page.has("next_before")) {
                break;
            }
            query = "?limit=100&before=" + page.path("next_before").asLong();
        }
        assertThat(expected).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=x", "?limit=", "?before=0", "?before=-1", "?before=1e3"})
    void whatIsNoPageIsABadRequest(String query) {
        try (Response response = server.call(server.to("/v1/audit" + query))) {
            assertThat(response.code()).isEqualTo(400);
        }
    }

    @Test
    void onlyAdministratorsSeeIt() {
        try (TestServer other = TestServer.forTextAs("manager");
                Response response = other.call(other.to("/v1/audit"))) {
            assertThat(response.code()).isEqualTo(403);
            assertThat(TestServer.json(response).path("code").asText()).isEqualTo("forbidden");
        }
    }

    @Test
    void whatATurnDidIsThereAndNoSecretIs() {
        try (TestServer own = TestServer.forTextAs("administrator")) {
            own.chat("{\"session_id\":\"s1\",\"text\":\"mark invoice 101 as paid\"}");
            own.chat("{\"session_id\":\"s1\",\"text\":\"yes\"}");

            List<AuditRecord> records = own.stack().audit().after(0, 100);
            assertThat(records)
                    .anySatisfy(record -> assertThat(record.event())
                            .contains("\"kind\":\"CALL\"", "\"call\":\"PATCH /invoices/101\"", "\"result\":\"done"));
            assertThat(records)
                    .anySatisfy(record -> assertThat(record.event())
                            .contains(
                                    "\"kind\":\"DECISION\"",
                                    "\"intent\":\"mark_invoice_paid\"",
                                    "\"session_id\":\"s1\""));
            String secret = own.stack().sandbox().orElseThrow().token();
            assertThat(records).noneSatisfy(record -> assertThat(record.event()).containsIgnoringCase(secret));
            assertThat(AuditVerifier.verify(own.stack().audit()).holds()).isTrue();
        }
    }
}
