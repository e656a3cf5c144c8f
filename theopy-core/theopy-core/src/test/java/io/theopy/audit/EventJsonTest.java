package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private static final AuditEvent BARE =
            AuditEvent.of(Events.START, AuditEvent.Kind.DECISION, "r", "t", "s", "alice");

    @Test
    void theFieldsAreAlwaysThereAndAlwaysInTheSameOrder() {
        assertThat(EventJson.write(BARE, "salt"))
                .isEqualTo("{\"at\":\"2025-11-10T09:00:00.000000Z\",\"kind\":\"DECISION\",\"request_id\":\"r\","
                        + "\"turn_id\":\"t\",\"session_id\":\"s\",\"caller_id\":\"alice\",\"intent\":\"\","
                        + "\"confidence\":null,\"call\":\"\",\"key\":\"\",\"result\":\"\",\"duration_us\":0,"
                        + "\"words\":{\"salt\":\"salt\",\"arguments\":{},\"question\":\"\",\"answer\":\"\"}}");
        assertThat(EventJson.write(Events.event(2), "salt"))
                .isEqualTo("{\"at\":\"2025-11-10T09:01:00.000000Z\",\"kind\":\"CALL\",\"request_id\":\"request-2\","
                        + "\"turn_id\":\"turn-2\",\"session_id\":\"session-1\",\"caller_id\":\"alice\","
                        + "\"intent\":\"mark_invoice_paid\",\"confidence\":0.97,"
                        + "\"call\":\"PATCH /invoices/102\",\"key\":\"key-2\",\"result\":\"done\",\"duration_us\":12000,"
                        + "\"words\":{\"salt\":\"salt\",\"arguments\":{\"invoice\":\"102\"},\"question\":\"\","
                        + "\"answer\":\"L'\\u00E9t\\u00E9, la facture 2 est pay\\u00E9e.\"}}");
    }

    @Test
    void noFieldOfAnEventIsLeftOut() throws Exception {
        JsonNode json = new ObjectMapper().readTree(EventJson.write(BARE));

        int words = json.get("words").size() - 1;
        assertThat(json.size() - 1 + words).isEqualTo(AuditEvent.class.getRecordComponents().length);
    }

    @Test
    void anEventHasNoFieldThatASecretWouldGoInto() {
        assertThat(Arrays.stream(AuditEvent.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "at",
                        "kind",
                        "requestId",
                        "turnId",
                        "sessionId",
                        "callerId",
                        "intent",
                        "arguments",
                        "confidence",
                        "question",
                        "answer",
                        "call",
                        "key",
                        "result",
                        "duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"},{\"kind\":\"OPERATION", "\n{}", "\u0000\u001f\u007f", "😀", "\u2028"})
    void whateverIsInAValueStaysInItsField(String hostile) throws Exception {
        String json = EventJson.write(
                BARE.saying(hostile, "ok").about("x", Map.of(hostile, hostile), OptionalDouble.empty()));

        assertThat(json).matches("[\\x20-\\x7f]*");
        JsonNode read = new ObjectMapper().readTree(json);
        assertThat(read.path("kind").asText()).isEqualTo("DECISION");
        assertThat(read.path("words").path("question").asText()).isEqualTo(hostile);
        assertThat(read.path("words").path("arguments").path(hostile).asText()).isEqualTo(hostile);
    }

    @Test
    void halfACharacterBecomesTheSignForNone() throws Exception {
        String json = EventJson.write(BARE.saying("a\ud83db\udc00", "\ude00".repeat(3)));

        JsonNode read = new ObjectMapper().readTree(json);
        assertThat(read.path("words").path("question").asText()).isEqualTo("a\ufffdb\ufffd");
        assertThat(read.path("words").path("answer").asText()).isEqualTo("\ufffd\ufffd\ufffd");
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() throws Exception {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            many.put("slot" + i, "v".repeat(10_000));
        }
        AuditEvent huge = AuditEvent.of(
                        Events.START,
                        AuditEvent.Kind.CALL,
                        "r".repeat(10_000),
                        "t".repeat(10_000),
                        "s".repeat(10_000),
                        "c".repeat(10_000))
                .about("i".repeat(10_000), many, OptionalDouble.of(1))
                .saying("q".repeat(1_000_000), "é".repeat(1_000_000))
                .calling("x".repeat(10_000), "k".repeat(10_000))
                .ended("e".repeat(10_000), Duration.ofSeconds(Long.MAX_VALUE));

        String json = EventJson.write(huge);

        JsonNode read = new ObjectMapper().readTree(json);
        assertThat(json.length()).isLessThan(200_000);
        assertThat(read.path("words").path("question").asText()).hasSize(2_000).endsWith("q...[cut]");
        assertThat(read.path("turn_id").asText()).hasSize(200).endsWith("t...[cut]");
        assertThat(read.path("words").path("arguments").size()).isEqualTo(51);
        assertThat(read.path("words").path("arguments").path("...[cut]").asText())
                .isEqualTo("950 more");
    }

    @Test
    void aConfidenceThatIsNoNumberIsAbsent() {
        assertThat(EventJson.write(BARE.about("x", Map.of(), OptionalDouble.of(Double.NaN))))
                .contains("\"confidence\":null");
        assertThat(EventJson.write(BARE.about("x", Map.of(), OptionalDouble.of(0.123456789))))
                .contains("\"confidence\":0.1235");
    }

    @Test
    void theTimeIsReadBack() {
        Instant at = Instant.parse("2025-11-10T09:00:00.123456789Z");

        assertThat(EventJson.at(record(EventJson.write(AuditEvent.of(at, AuditEvent.Kind.CALL, "", "", "", "")))))
                .isEqualTo(Instant.parse("2025-11-10T09:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"at\":\"", "{\"at\":\"\"}", "{\"at\":\"2025-13-10T09:00:00Z\"}", "{\"at\":\"soon\"}"
            })
    void aTimeThatWasAlteredNamesItsRecord(String event) {
        assertThatThrownBy(() -> EventJson.at(record(event)))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("record 7 does not begin with its time");
    }

    private static AuditRecord record(String event) {
        return new AuditRecord(7, "", "", event);
    }
}
