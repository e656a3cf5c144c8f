package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.TeepyRoles;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.ProposedIntent.Origin;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.LastWrite;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private static final Instant NOW = Instant.parse("2025-11-05T10:00:00Z");
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static final Caller OTHER = Caller.of("other", TeepyRoles.MANAGER);
    private static final ProposedIntent PAYMENT = proposal("mark_invoice_paid", Map.of("invoice", number("101")), .9);
    private static final ProposedIntent BOOKING = proposal(
            "book_appointment",
            Map.of(
                    "client", SlotValue.linked(new DirectoryEntry("7", "Martha Higgins", "Lyon"), "Martha"),
                    "when", SlotValue.of("2025-11-10T14:00", "monday at two")),
            1);
    private static final Interpretation NOTHING = new Interpretation(List.of());

    private final Dialogue dialogue = new Dialogue(
            IntentCatalog.teepy(),
            DialogueConfig.defaults(),
            new DirectorySlotReader(
                    EntityDirectory.empty(), IntentCatalog.teepy().domain()));

    @Test
    void aSureReadingIsActedOn() {
        assertThat(say(session(), "pay 101", meaning(PAYMENT))).isInstanceOf(Move.Act.class);
    }

    @Test
    void twoReadingsAreNamedAndAShortAnswerPicksOne() {
        ProposedIntent unpaid = proposal("mark_invoice_unpaid", PAYMENT.slots(), .5);
        ProposedIntent paid = proposal("mark_invoice_paid", PAYMENT.slots(), .5);

        Move asked = say(session(), "101 payment", meaning(paid, unpaid));

        assertThat(asked)
                .isInstanceOfSatisfying(
                        Move.Ask.class,
                        ask -> assertThat(ask.outcome(Instant.EPOCH))
                                .isEqualTo(new Outcome.Clarify(List.of("mark_invoice_paid", "mark_invoice_unpaid"))));
        Session waiting = session().withPending(((Move.Ask) asked).asked());
        ProposedIntent second = proposal(DialogueActs.CHOOSE, Map.of(DialogueActs.POSITION, number("2")), 1);
        assertThat(say(waiting, "the second one", meaning(second)))
                .isInstanceOfSatisfying(
                        Move.Act.class, act -> assertThat(act.intent()).isEqualTo(unpaid));
    }

    @Test
    void aReadingThatIsNotSureEnoughForAWriteIsAskedAboutAndAYesTakesIt() {
        ProposedIntent unsure = proposal("mark_invoice_paid", PAYMENT.slots(), .7);

        Move asked = say(session(), "pay 101", meaning(unsure));

        Session waiting = session().withPending(((Move.Ask) asked).asked());
        assertThat(say(waiting, "yes", meaning(proposal(DialogueActs.AFFIRM, Map.of(), 1))))
                .isInstanceOfSatisfying(
                        Move.Act.class, act -> assertThat(act.intent()).isEqualTo(unsure));
    }

    @Test
    void whatIsFarFromSureIsNotEvenMentioned() {
        assertThat(say(session(), "pay 101", meaning(proposal("mark_invoice_paid", PAYMENT.slots(), .2))))
                .isEqualTo(new Move.Say(new Outcome.NotUnderstood()));
    }

    @Test
    void anAnswerThatIsNotUnderstoodKeepsTheQuestion() {
        PendingQuestion question = new PendingQuestion.MissingSlot(PAYMENT, "invoice", NOW.plusSeconds(60));

        assertThat(say(session().withPending(question), "purple elephants", NOTHING))
                .isEqualTo(new Move.AskAgain(question));
    }

    @Test
    void aCorrectedBookingIsMovedFromWhereItWasAndNeverBeyondDoubt() {
        JsonNode result = JsonNodeFactory.instance.objectNode().put("id", 49).put("when", "2025-11-10T14:00");

        Move move = say(after(BOOKING, NOW, Optional.of(result)), "no, I meant Tuesday", NOTHING);

        assertThat(move).isInstanceOfSatisfying(Move.Act.class, act -> {
            assertThat(act.intent().intent()).isEqualTo("move_appointment");
            assertThat(act.intent().values())
                    .isEqualTo(
                            Map.of("client", "Martha Higgins", "when", "2025-11-11T14:00", "from", "2025-11-10T14:00"));
            assertThat(act.intent().slots().get("@found")).isEqualTo(number("49"));
            assertThat(act.evidence().sure()).isFalse();
            assertThat(act.evidence().consent()).isEmpty();
        });
    }

    @Test
    void aCorrectedPaymentIsTakenBackAndDoneAgain() {
        Move move = say(after(PAYMENT, NOW, Optional.empty()), "not 101, 102", NOTHING);

        assertThat(move).isInstanceOfSatisfying(Move.Replace.class, replace -> {
            assertThat(replace.undo().intent()).isEqualTo("mark_invoice_unpaid");
            assertThat(replace.undo().values()).isEqualTo(Map.of("invoice", "101"));
            assertThat(replace.corrected().values()).isEqualTo(Map.of("invoice", "102"));
        });
    }

    @Test
    void onlyWhoAskedForItCorrectsIt() {
        Session session = after(PAYMENT, NOW, Optional.empty());

        assertThat(decide(session, "no, 102", NOTHING, OTHER)).isEqualTo(new Move.Say(new Outcome.NotUnderstood()));
    }

    @Test
    void whatWasDoneLongAgoIsNotCorrected() {
        Session session = after(PAYMENT, NOW.minus(Duration.ofMinutes(5)), Optional.empty());

        assertThat(say(session, "no, 102", NOTHING)).isEqualTo(new Move.Say(new Outcome.NotUnderstood()));
    }

    @Test
    void aWholeCommandIsNoCorrection() {
        ProposedIntent certain = new ProposedIntent(
                "mark_invoice_paid", Map.of("invoice", number("102")), OptionalDouble.of(1), Origin.TEMPLATE);

        assertThat(say(after(PAYMENT, NOW, Optional.empty()), "no, 102", meaning(certain)))
                .isInstanceOfSatisfying(
                        Move.Act.class, act -> assertThat(act.intent()).isEqualTo(certain));
    }

    @Test
    void whatCannotBeTakenBackIsNotCorrected() {
        ProposedIntent created = proposal("create_client", Map.of("phone", SlotValue.of("0478123456", "")), 1);

        assertThat(say(after(created, NOW, Optional.empty()), "no, 0478123457", NOTHING))
                .isEqualTo(new Move.Say(new Outcome.NotUnderstood()));
    }

    private Move say(Session session, String said, Interpretation meaning) {
        return decide(session, said, meaning, MANAGER);
    }

    private Move decide(Session session, String said, Interpretation meaning, Caller caller) {
        return dialogue.decide(
                session,
                new TextPreprocessor().process(said, Language.EN),
                meaning,
                caller,
                NOW,
                LocalDateTime.of(2025, 11, 5, 10, 0));
    }

    private static Session session() {
        return Session.fresh("s", NOW);
    }

    private static Session after(ProposedIntent done, Instant when, Optional<JsonNode> result) {
        LastWrite write = new LastWrite(done, MANAGER.id(), when, Optional.empty(), result);
        return session().withLastWrite(Optional.of(write));
    }

    private static Interpretation meaning(ProposedIntent... readings) {
        return new Interpretation(List.of(readings));
    }

    private static SlotValue number(String digits) {
        return SlotValue.of(digits, digits);
    }

    private static ProposedIntent proposal(String intent, Map<String, SlotValue> slots, double confidence) {
        return new ProposedIntent(intent, slots, OptionalDouble.of(confidence), Origin.CLASSIFIER);
    }
}
