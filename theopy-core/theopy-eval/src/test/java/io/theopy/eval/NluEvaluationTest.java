package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NluEvaluationTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 3, 9, 0);

    private final Answers answers = new Answers();

    @Test
    void theFiguresAreThoseCountedByHand() {
        List<NluExample> examples = List.of(
                said("right write", "mark_invoice_paid", Map.of("invoice", "101")),
                said("wrong value", "mark_invoice_paid", Map.of("invoice", "102")),
                said("missed value", "list_invoices", Map.of("status", "unpaid")),
                outOfScope("noticed"),
                outOfScope("taken for a write"),
                said("unsure", "show_invoice", Map.of("invoice", "5")),
                said("no number", "mark_invoice_paid", Map.of("invoice", "9")),
                said("composed", "show_client", Map.of("client", "zo\u00e9")));
        answers.put("right write", understood("mark_invoice_paid", 1, Map.of("invoice", "101")));
        answers.put("wrong value", understood("mark_invoice_paid", 1, Map.of("invoice", "103")));
        answers.put("missed value", understood("list_invoices", 1, Map.of()));
        answers.put("taken for a write", understood("mark_invoice_paid", 1, Map.of("invoice", "7")));
        answers.put("unsure", understood("show_invoice", 0.4, Map.of("invoice", "5")));
        answers.put("no number", understood("mark_invoice_paid", 1, Map.of()));
        answers.put("composed", understood("show_client", 1, Map.of("client", "Zoe\u0301")));

        NluScores scores = evaluate(examples).overall();

        assertThat(scores.examples()).isEqualTo(8);
        assertThat(scores.intentAccuracy()).isEqualTo(7 / 8.0);
        assertThat(scores.slotPrecision()).isEqualTo(3 / 5.0);
        assertThat(scores.slotRecall()).isEqualTo(3 / 6.0);
        assertThat(scores.slotF1()).isCloseTo(2 * .6 * .5 / 1.1, within(1e-12));
        assertThat(scores.exact()).isEqualTo(4 / 8.0);
        assertThat(scores.oosRecall()).hasValue(.5);
        assertThat(scores.wrongActions()).isEqualTo(2);
        assertThat(scores.clarifications()).isEqualTo(1);
        assertThat(scores.microsP99()).isGreaterThanOrEqualTo(scores.microsP50());
    }

    @Test
    void aWriteThatLosesAnOptionalValueIsAWrongAction() {
        answers.put("with phone", understood("create_client", 1, Map.of("name", "Ada Lovelace")));

        NluReport report = evaluate(
                List.of(said("with phone", "create_client", Map.of("name", "Ada Lovelace", "phone", "0478123456"))));

        assertThat(report.overall().wrongActions()).isEqualTo(1);
        assertThat(report.mistakes()).singleElement().matches(NluMistake::wrongAction);
    }

    @Test
    void writesThatAreAskedAboutAreCountedWithoutThoseThatAlwaysAre() {
        Map<String, String> client = Map.of("client", "zoe");
        answers.put("unsure", understood("start_session", 0.7, client));
        answers.put("no value", understood("start_session", 1, Map.of()));
        answers.put("not understood", understood("start_session", 0.1, client));
        answers.put("sure", understood("close_session", 1, Map.of()));
        answers.put("always confirmed", understood("mark_invoice_paid", 1, Map.of("invoice", "101")));

        NluScores scores = evaluate(List.of(
                        said("unsure", "start_session", client),
                        said("no value", "start_session", client),
                        said("not understood", "start_session", client),
                        said("sure", "close_session", Map.of()),
                        said("always confirmed", "mark_invoice_paid", Map.of("invoice", "101"))))
                .overall();

        assertThat(scores.askedWrites()).hasValue(2 / 4.0);
    }

    @Test
    void aWrongReadIsNoWrongAction() {
        answers.put("clients", understood("list_invoices", 1, Map.of()));

        NluReport report = evaluate(List.of(said("clients", "list_clients", Map.of())));

        assertThat(report.overall().wrongActions()).isZero();
        assertThat(report.overall().intentAccuracy()).isZero();
    }

    @Test
    void twoEqualReadingsAreAClarificationAndNoAction() {
        ProposedIntent paid = proposed("mark_invoice_paid", .9, Map.of("invoice", "101"));
        ProposedIntent unpaid = proposed("mark_invoice_unpaid", .9, Map.of("invoice", "101"));
        answers.put("torn", new Interpretation(List.of(paid, unpaid)));

        NluScores scores = evaluate(List.of(said("torn", "mark_invoice_unpaid", Map.of("invoice", "101"))))
                .overall();

        assertThat(scores.clarifications()).isEqualTo(1);
        assertThat(scores.wrongActions()).isZero();
    }

    @Test
    void eachLabelledLanguageHasFiguresOfItsOwn() {
        answers.put("aide", understood("help", 1, Map.of()));

        NluReport report = evaluate(List.of(
                new NluExample(1, "aide", Optional.of(Language.FR), Optional.of("help"), Map.of(), Optional.of(NOW)),
                said("help", "help", Map.of())));

        assertThat(report.byLanguage().get(Language.FR).intentAccuracy()).isEqualTo(1);
        assertThat(report.byLanguage().get(Language.EN).intentAccuracy()).isZero();
        assertThat(report.overall().oosRecall()).isEmpty();
    }

    private NluReport evaluate(List<NluExample> examples) {
        IntentCatalog catalog = IntentCatalog.teepy();
        DirectorySlotReader slots = new DirectorySlotReader(
                EntityDirectory.empty(), IntentCatalog.teepy().domain());
        Dialogue dialogue = new Dialogue(catalog, DialogueConfig.defaults(), slots);
        return new NluEvaluation(catalog, answers, dialogue, NOW).run(examples);
    }

    private static NluExample said(String text, String intent, Map<String, String> entities) {
        return new NluExample(1, text, Optional.of(Language.EN), Optional.of(intent), entities, Optional.of(NOW));
    }

    private static NluExample outOfScope(String text) {
        return new NluExample(1, text, Optional.of(Language.EN), Optional.empty(), Map.of(), Optional.empty());
    }

    private static Interpretation understood(String intent, double confidence, Map<String, String> slots) {
        return Interpretation.of(proposed(intent, confidence, slots));
    }

    private static ProposedIntent proposed(String intent, double confidence, Map<String, String> slots) {
        Map<String, SlotValue> values = new HashMap<>();
        slots.forEach((slot, value) -> values.put(slot, SlotValue.of(value, value)));
        return new ProposedIntent(intent, values, OptionalDouble.of(confidence), ProposedIntent.Origin.TEMPLATE);
    }

    /** Understands what it was told to, and nothing else. */
    private static final class Answers implements IntentExtractor {
        private final Map<String, Interpretation> byText = new HashMap<>();

        void put(String text, Interpretation meaning) {
            byText.put(text, meaning);
        }

        @Override
        public String name() {
            return "table";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            return byText.getOrDefault(said.raw(), Interpretation.none());
        }
    }
}
