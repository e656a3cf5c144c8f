package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.speech.Transcript;
import io.theopy.spi.SessionConflictException;
import io.theopy.turn.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private final StageWorld world = new StageWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Decided decide(String text) {
        return decide(world.understood(text));
    }

    private Decided decide(Understood understood) {
        return world.deciding().decide(understood, world.gate());
    }

    /** The same words, heard instead of read. */
    private Decided decideSpoken(String text) {
        Heard heard = Heard.words(StageWorld.accepted(StageWorld.typed(text)), Optional.of(Transcript.of(text)), text);
        return decide(world.understanding(StageWorld.extractor()).understand(heard, world.gate()));
    }

    private PendingQuestion.Confirmation mayIPay() {
        return new PendingQuestion.Confirmation(
                world.meaningOf(StageWorld.PAYMENT), StageWorld.MANAGER.id(), "fingerprint", world.inAMinute());
    }

    @Test
    void aSureCommandIsToBeActedOn() {
        Move move = decide(StageWorld.PAYMENT).move();

        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.Act.class, act -> assertThat(act.intent().intent()).isEqualTo("mark_invoice_paid"));
    }

    @Test
    void whatMeansNothingIsSaidToMeanNothing() {
        assertThat(decide("the weather is nice").move()).isEqualTo(new Move.Say(new Outcome.NotUnderstood()));
    }

    @Test
    void theCommandsOfOneSentenceAreReadBackFirst() {
        Move move = decide("mark invoice 101 as paid and show invoice 102").move();

        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.Several.class,
                        several -> assertThat(several.intents())
                                .extracting(ProposedIntent::intent)
                                .containsExactly("mark_invoice_paid", "show_invoice"));
    }

    @Test
    void aYesIsConsentToWhatWasAskedAndSpendsTheQuestion() {
        world.remember(session -> session.withPending(mayIPay()));

        Decided decided = decide("yes");

        assertThat(decided.move())
                .isInstanceOfSatisfying(
                        Move.Act.class,
                        act -> assertThat(act.evidence().consent()).contains("fingerprint"));
        assertThat(decided.session().pending()).isEmpty();
        assertThat(world.session().pending()).isEmpty();
    }

    @Test
    void ofTwoAnswersToOneQuestionOneCounts() {
        world.remember(session -> session.withPending(mayIPay()));
        Understood first = world.understood("yes");
        Understood second = world.understood("yes");

        decide(first);

        assertThatExceptionOfType(SessionConflictException.class).isThrownBy(() -> decide(second));
    }

    @Test
    void helpIsGivenInPassingAndTheQuestionStays() {
        PendingQuestion asked = mayIPay();
        long before = world.remember(session -> session.withPending(asked)).version();

        Decided decided = decide("help");

        assertThat(decided.move()).isInstanceOf(Move.Remark.class);
        assertThat(world.session().pending()).contains(asked);
        assertThat(world.session().version()).isEqualTo(before);
    }

    @Test
    void whatAnswersNothingHasTheQuestionPutAgain() {
        PendingQuestion asked = mayIPay();
        world.remember(session -> session.withPending(asked));

        assertThat(decide("the weather is nice").move()).isEqualTo(new Move.AskAgain(asked));
        assertThat(world.session().pending()).contains(asked);
    }

    @Test
    void aYesAfterTheQuestionLapsedConsentsToNothing() {
        world.remember(session -> session.withPending(mayIPay()));
        world.clock.setInstant(world.inAMinute());

        assertThat(decide("yes").move())
                .isInstanceOfSatisfying(
                        Move.Say.class, say -> assertThat(say.outcome()).isInstanceOf(Outcome.Refused.class));
    }

    @Test
    void aNameThatIsHeardLikeAnothersIsReadBackBeforeItIsWritten() {
        String text = "start a session with the client Jon Bell";

        assertThat(evidenceIsSure(decide(text))).isTrue();
        assertThat(evidenceIsSure(decideSpoken(text))).isFalse();
    }

    private static boolean evidenceIsSure(Decided decided) {
        return ((Move.Act) decided.move()).evidence().sure();
    }

    @Test
    void aYesToSeveralCommandsBeginsWithTheFirstAndKeepsTheRest() {
        ProposedIntent first = world.meaningOf(StageWorld.PAYMENT);
        ProposedIntent then = world.meaningOf("show invoice 102");
        world.remember(
                session -> session.withPending(new PendingQuestion.Agenda(List.of(first, then), world.inAMinute())));

        Decided decided = decide("yes");

        assertThat(decided.move())
                .isInstanceOfSatisfying(
                        Move.Act.class, act -> assertThat(act.intent()).isEqualTo(first));
        assertThat(decided.session().agenda()).containsExactly(then);
    }

    @Test
    void aNewCommandPutsAnEndToThoseThatWaited() {
        ProposedIntent waiting = world.meaningOf("show invoice 102");
        world.remember(session -> session.withAgenda(List.of(waiting)));

        assertThat(decide(StageWorld.PAYMENT).session().agenda()).isEmpty();
    }

    @Test
    void nothingIsSent() {
        decide(StageWorld.REMINDER);

        assertThat(world.erp.calls()).isEmpty();
    }
}
