package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.internal.gate.TurnGate;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.observe.Stage;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnderstandingTest {
    private final StageWorld world = new StageWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** What the extractor is told of the conversation that {@code text} is said in. */
    private DialogueContext contextOf(String text) {
        List<DialogueContext> contexts = new ArrayList<>();
        understand(text, contexts::add, world.gate());
        return contexts.get(0);
    }

    private void understand(String text, Consumer<DialogueContext> overheard, TurnGate gate) {
        Heard heard = Heard.words(StageWorld.accepted(StageWorld.typed(text)), Optional.empty(), text);
        world.understanding(new Overheard(overheard)).understand(heard, gate);
    }

    /** Understands nothing. */
    private record Overheard(Consumer<DialogueContext> overheard) implements IntentExtractor {
        @Override
        public String name() {
            return "overheard";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            overheard.accept(context);
            return Interpretation.none();
        }
    }

    @Test
    void aCommandIsInterpreted() {
        ProposedIntent best =
                world.understood("mark invoice 101 as paid").meaning().best().orElseThrow();

        assertThat(best.intent()).isEqualTo("mark_invoice_paid");
        assertThat(best.values()).isEqualTo(Map.of("invoice", "101"));
    }

    @Test
    void whatMeansNothingHasNoMeaning() {
        assertThat(world.understood("the weather is nice").meaning()).isEqualTo(Interpretation.none());
    }

    @Test
    void tomorrowIsTheDayAfterTheUsersOwn() {
        Understood understood = world.understood(StageWorld.REMINDER);

        assertThat(understood.wallClock()).isEqualTo(LocalDateTime.of(2025, 11, 5, 10, 0));
        assertThat(understood.meaning().best().orElseThrow().values()).containsEntry("when", "2025-11-06T09:00");
    }

    @Test
    void theLanguageThatWasDeclaredCountsMoreThanTheWords() {
        Understood understood =
                world.understood(StageWorld.typed("mark invoice 101 as paid").withLanguage(Language.FR));

        assertThat(understood.turn().language()).isEqualTo(Language.FR);
    }

    @Test
    void whereTheWordsDoNotTellTheConversationGoesOnInItsLanguage() {
        world.remember(session -> session.withReply("Quelle facture ?", Language.FR, world.clock.instant()));

        assertThat(world.understood("101").turn().language()).isEqualTo(Language.FR);
        assertThat(world.understood("show me the invoices").turn().language()).isEqualTo(Language.EN);
    }

    @Test
    void theExtractorIsToldTheQuestionThatWaitsAndWhatWasTalkedAbout() {
        SlotValue gare = SlotValue.of("Pharmacie de la Gare", "gare");
        world.remember(session -> session.withPending(world.whichInvoice()).withFocus(Map.of("client", gare)));

        DialogueContext context = contextOf("101");

        assertThat(context.pending()).contains(world.whichInvoice());
        assertThat(context.focus()).containsEntry("client", gare);
    }

    @Test
    void aQuestionThatLapsedIsNoPartOfTheConversation() {
        world.remember(session -> session.withPending(world.whichInvoice()));
        world.clock.setInstant(world.inAMinute());

        assertThat(contextOf("101").pending()).isEmpty();
    }

    @Test
    void theCommandsOfOneSentenceAreFoundEach() {
        assertThat(world.understood("mark invoice 101 as paid and show invoice 102")
                        .commands())
                .extracting(ProposedIntent::intent)
                .containsExactly("mark_invoice_paid", "show_invoice");
        assertThat(world.understood("mark invoice 101 as paid").commands()).isEmpty();
    }

    @Test
    void whatIsCarriedOutCarriesTheRequestAndEndsInTimeForAFailureToBeTold() {
        Understood understood =
                world.understood(StageWorld.typed("show invoice 101").withRequestId("request-1"));

        assertThat(understood.turn().requestId()).isEqualTo("request-1");
        assertThat(understood.turn().caller()).isEqualTo(StageWorld.MANAGER);
        assertThat(understood.turn().deadline()).isEqualTo(world.clock.instant().plus(Duration.ofMillis(19_700)));
    }

    @Test
    void writesWhoseEndNobodyHeardAreBroughtAlong() {
        LedgerEntry write = world.unheardWrite();

        assertThat(world.understood("show invoice 101").unheard())
                .extracting(LedgerEntry::key)
                .containsExactly(write.key());
    }

    @Test
    void itChangesNothingInTheConversation() {
        long before = world.remember(session -> session.withPending(world.whichInvoice()))
                .version();

        world.understood("101");

        assertThat(world.session().version()).isEqualTo(before);
    }

    @Test
    void itsTimeCountsAsThatOfTextAndThenOfUnderstanding() {
        TurnGate gate = world.gate();

        understand("x", context -> assertThat(gate.stage()).isEqualTo(Stage.NLU), gate);

        assertThat(gate.timings().stages()).containsOnlyKeys(Stage.TEXT, Stage.NLU);
    }
}
