package io.theopy.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.codec.StoredJson;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.observe.Stage;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One result of each outcome, as {@code answers-before-v1.jsonl} has them. */
final class SampleResults {
    private SampleResults() {}

    static List<TurnResult> all() {
        List<TurnResult> all = new ArrayList<>();
        for (Outcome outcome : outcomes()) {
            all.add(result(outcome, all.size()));
        }
        return all;
    }

    static List<Outcome> outcomes() {
        Map<String, String> slots = Map.of("client", "Pharmacie de la Gare");
        return List.of(
                new Outcome.Done(
                        "mark_invoice_paid",
                        Map.of("invoice", "101"),
                        json("{\"id\":101,\"paid\":true,\"é\":null,\"total\":\"12.50\"}")),
                new Outcome.Clarify(List.of("show_invoices", "show_clients")),
                new Outcome.Confirm("mark_invoice_paid", slots, Duration.ofSeconds(59, 500_000_000)),
                new Outcome.AskSlot("book_appointment", slots, "when"),
                new Outcome.Choose("show_client", slots, "client", List.of("Martin (Lyon)", "Martine")),
                new Outcome.Refused("mark_invoice_paid", slots, Outcome.Refused.Reason.DECLINED, "it is paid already"),
                new Outcome.Queued("mark_invoice_paid", slots, "turn-7"),
                new Outcome.Unknown("mark_invoice_paid", slots, "turn-8"),
                new Outcome.Failed("execute", "Teepy can't be reached", true),
                new Outcome.NotUnderstood(),
                new Outcome.Cancelled(),
                new Outcome.ConfirmAll(
                        List.of(
                                new Outcome.ConfirmAll.Item("mark_invoice_paid", Map.of("invoice", "101")),
                                new Outcome.ConfirmAll.Item("book_appointment", slots)),
                        Duration.ofSeconds(60)),
                new Outcome.DoneAll(List.of(
                        new Outcome.Done("mark_invoice_paid", Map.of("invoice", "101"), json("{\"id\":101}")),
                        new Outcome.Refused("mark_invoice_paid", slots, Outcome.Refused.Reason.NOT_FOUND, ""))));
    }

    static TurnResult with(TurnResult result, Outcome outcome) {
        return new TurnResult(
                result.turnId(),
                result.sessionId(),
                new TurnResult.Input(result.transcript(), result.said()),
                result.understood(),
                outcome,
                new TurnResult.Answer(result.reply(), result.speech(), result.news()),
                result.timings(),
                false);
    }

    private static TurnResult result(Outcome outcome, int n) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        slots.put("when", SlotValue.of("2026-11-11", "demain"));
        slots.put("client", SlotValue.linked(new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon"), "la gare"));
        ProposedIntent understood = new ProposedIntent(
                "book_appointment", slots, OptionalDouble.of(0.97), ProposedIntent.Origin.CLASSIFIER);
        Transcript heard = new Transcript(
                "demain à la gare",
                OptionalDouble.of(0.5),
                List.of(
                        new Transcript.Word("demain", 0, 420, OptionalDouble.of(0.25)),
                        new Transcript.Word("gare", 500, 900, OptionalDouble.empty())));
        boolean bare = n % 2 == 1;
        return new TurnResult(
                "turn-" + n,
                "session-1",
                new TurnResult.Input(bare ? Optional.empty() : Optional.of(heard), "demain à la gare"),
                bare ? Optional.empty() : Optional.of(understood),
                outcome,
                new TurnResult.Answer(
                        new Reply("C'est fait. \uD83D\uDE00", bare ? Language.EN : Language.FR, "C'est fait."),
                        Optional.empty(),
                        bare
                                ? List.of()
                                : List.of(new News(
                                        "turn-0", new Outcome.Unknown("book", Map.of(), "turn-0"), "Nobody knows."))),
                new StageTimings(Map.of(Stage.NLU, Duration.ofNanos(123_456), Stage.EXECUTE, Duration.ofMillis(12))),
                false);
    }

    private static JsonNode json(String text) {
        return StoredJson.read(text);
    }
}
