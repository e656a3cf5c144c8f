package io.theopy.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.observe.Stage;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TurnJsonTest {
    private static final Map<String, String> SLOTS = Map.of("invoice", "101");
    private static final ProposedIntent SHOW = new ProposedIntent(
            "show_invoice",
            Map.of("invoice", SlotValue.of("101", "one hundred and one")),
            OptionalDouble.of(.9),
            ProposedIntent.Origin.CLASSIFIER);

    @Test
    void everyTurnHasTheSameFieldsNullWhereThereIsNothing() {
        ObjectNode json = TurnJson.of(result(Optional.empty(), new Outcome.NotUnderstood()));

        assertThat(json.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "turn_id",
                        "session_id",
                        "language",
                        "said",
                        "transcript",
                        "intent",
                        "slots",
                        "outcome",
                        "confidence",
                        "reply",
                        "timings_ms");
        assertThat(json.path("transcript").isNull()).isTrue();
        assertThat(json.path("intent").isNull()).isTrue();
        assertThat(json.path("confidence").isNull()).isTrue();
        assertThat(json.path("slots")).isEmpty();
        assertThat(json.path("timings_ms").toString()).isEqualTo("{\"text\":1.5,\"nlu\":2.25,\"total\":3.75}");
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeBringsItsOwnFields(Outcome outcome, String kind, String details) {
        ObjectNode json = TurnJson.of(result(Optional.of(SHOW), outcome));
        ObjectNode own = json.deepCopy();
        own.remove(List.of(
                "turn_id",
                "session_id",
                "language",
                "said",
                "transcript",
                "intent",
                "slots",
                "outcome",
                "confidence",
                "reply",
                "timings_ms"));

        assertThat(json.path("outcome").asText()).isEqualTo(kind);
        assertThat(json.path("intent").asText()).isEqualTo("show_invoice");
        assertThat(json.path("confidence").asDouble()).isEqualTo(.9);
        assertThat(json.path("slots").toString()).isEqualTo("{\"invoice\":\"101\"}");
        assertThat(own.toString()).isEqualTo(details.replace('\'', '"'));
    }

    @Test
    void whatWasHeardIsTheTranscript() {
        TurnResult heard = new TurnResult(
                "t",
                "s",
                new TurnResult.Input(Optional.of(Transcript.of("show invoice one")), "show invoice 1"),
                Optional.empty(),
                new Outcome.Cancelled(),
                new TurnResult.Answer(new Reply("ok", Language.FR), Optional.empty(), List.of()),
                new StageTimings(Map.of()),
                false);

        assertThat(TurnJson.of(heard).path("transcript").asText()).isEqualTo("show invoice one");
        assertThat(TurnJson.of(heard).path("language").asText()).isEqualTo("fr");
    }

    static Stream<Arguments> outcomes() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("number", 101);
        return Stream.of(
                Arguments.of(new Outcome.Done("i", SLOTS, answer), "done", "{'result':{'number':101}}"),
                Arguments.of(new Outcome.Confirm("i", SLOTS, Duration.ofSeconds(60)), "confirm", "{'expires_in_s':60}"),
                Arguments.of(
                        new Outcome.ConfirmAll(
                                List.of(new Outcome.ConfirmAll.Item("i", Map.of("invoice", "101"))),
                                Duration.ofSeconds(60)),
                        "confirm",
                        "{'expires_in_s':60,'items':[{'intent':'i','slots':{'invoice':'101'}}]}"),
                Arguments.of(
                        new Outcome.DoneAll(List.of(
                                new Outcome.Done("i", SLOTS, answer),
                                new Outcome.Refused("i", SLOTS, Outcome.Refused.Reason.NOT_FOUND, ""))),
                        "partly_done",
                        "{'parts':[{'outcome':'done','result':{'number':101}},{'outcome':'refused','reason':'not_found'}]}"),
                Arguments.of(
                        new Outcome.DoneAll(List.of(new Outcome.Done("i", SLOTS, answer))),
                        "done",
                        "{'parts':[{'outcome':'done','result':{'number':101}}]}"),
                Arguments.of(new Outcome.AskSlot("i", SLOTS, "when"), "ask_slot", "{'slot':'when'}"),
                Arguments.of(
                        new Outcome.Choose("i", SLOTS, "client", List.of("a", "b")),
                        "choose",
                        "{'slot':'client','options':['a','b']}"),
                Arguments.of(new Outcome.Clarify(List.of("x", "y")), "clarify", "{'options':['x','y']}"),
                Arguments.of(
                        new Outcome.Refused("i", SLOTS, Outcome.Refused.Reason.NOT_ALLOWED, "no"),
                        "refused",
                        "{'reason':'not_allowed','detail':'no'}"),
                Arguments.of(
                        new Outcome.Refused("i", SLOTS, Outcome.Refused.Reason.NOT_FOUND, ""),
                        "refused",
                        "{'reason':'not_found'}"),
                Arguments.of(new Outcome.Queued("i", SLOTS, "r1"), "queued", "{'reference':'r1'}"),
                Arguments.of(new Outcome.Unknown("i", SLOTS, "r2"), "unknown", "{'reference':'r2'}"),
                Arguments.of(new Outcome.Failed("stt", "d", true), "failed", "{'stage':'stt','retryable':true}"),
                Arguments.of(new Outcome.Cancelled(), "cancelled", "{}"));
    }

    private static TurnResult result(Optional<ProposedIntent> understood, Outcome outcome) {
        StageTimings timings = new StageTimings(
                Map.of(Stage.TEXT, Duration.ofNanos(1_500_000), Stage.NLU, Duration.ofNanos(2_250_000)));
        return new TurnResult(
                "t",
                "s",
                new TurnResult.Input(Optional.empty(), "show invoice 101"),
                understood,
                outcome,
                new TurnResult.Answer(new Reply("Here.", Language.EN), Optional.empty(), List.of()),
                timings,
                false);
    }
}
