package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.LastWrite;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.spi.MemoryStore;
import io.theopy.text.Language;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private final StageWorld world = new StageWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Answered answer(Done done) {
        return world.answering().answer(done, world.gate());
    }

    @Test
    void whatWasDoneIsSaidWithItsValues() {
        Answered answered = answer(world.done(StageWorld.REMINDER));

        assertThat(answered.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(answered.reply().text()).contains("call the supplier");
        assertThat(answered.said()).isEqualTo(StageWorld.REMINDER);
        assertThat(answered.understood()).map(ProposedIntent::intent).contains("add_reminder");
    }

    @Test
    void theListenerIsToldTheOutcomeAndThenTheWords() {
        ToldEvents events = new ToldEvents();

        Answered answered = world.answering().answer(world.done(StageWorld.REMINDER), world.gate(events));

        assertThat(events.all()).containsExactly(answered.outcome(), answered.reply());
    }

    @Test
    void aQuestionWaitsForItsAnswer() {
        PendingQuestion question = world.whichInvoice();

        Answered answered = answer(world.responding("mark an invoice as paid", new Move.Ask(question)));

        assertThat(answered.reply().text()).isEqualTo("Which invoice?");
        assertThat(world.session().pending()).contains(question);
        assertThat(world.session().lastReply()).contains("Which invoice?");
    }

    @Test
    void aQuestionIsPutWithWhatTheLookupFound() {
        world.erp.finding(ScriptedErp.INVOICE);

        Answered answered = answer(world.done(StageWorld.PAYMENT));

        assertThat(answered.outcome()).isInstanceOf(Outcome.Confirm.class);
        assertThat(answered.reply().text()).contains("Pharmacie de la Gare");
    }

    @Test
    void aWriteIsRememberedWithWhatTakesItBack() {
        answer(world.done(StageWorld.REMINDER));

        assertThat(world.session().lastWrite())
                .map(LastWrite::intent)
                .map(ProposedIntent::intent)
                .contains("add_reminder");
        assertThat(world.session().undo()).hasValueSatisfying(undo -> {
            assertThat(undo.intent()).isEqualTo("treat_reminder");
            assertThat(undo.values()).containsEntry("reminder", "7");
        });
    }

    @Test
    void whatWasTalkedAboutIsTheNextTurnsFocus() {
        world.erp.finding(ScriptedErp.INVOICE);

        answer(world.done("show invoice 101"));

        assertThat(world.session().focus().get("invoice").value()).isEqualTo("101");
        assertThat(world.session().focus().get("client").value()).isEqualTo("Pharmacie de la Gare");
    }

    @Test
    void afterAnythingElseWasDoneTheLastWriteCannotBeCorrected() {
        answer(world.done(StageWorld.REMINDER));

        answer(world.done("show invoice 101"));

        assertThat(world.session().lastWrite()).isEmpty();
        assertThat(world.session().undo()).isPresent();
    }

    @Test
    void afterWhatWasNotUnderstoodTheLastWriteStillCan() {
        answer(world.done(StageWorld.REMINDER));

        answer(world.responding("the weather is nice", new Move.Say(new Outcome.NotUnderstood())));

        assertThat(world.session().lastWrite()).isPresent();
    }

    @Test
    void aQuestionThatIsPutAgainStaysAndIsCounted() {
        PendingQuestion question = world.whichInvoice();
        Session before = world.remember(session ->
                session.withPending(question).withReply("Which invoice?", Language.EN, world.clock.instant()));

        Answered answered = answer(world.responding("the weather is nice", new Move.AskAgain(question)));

        assertThat(answered.reply().text()).contains("Which invoice?");
        assertThat(world.session()).isEqualTo(before.missedOnce().withVersion(before.version() + 1));
    }

    @Test
    void aRemarkLeavesTheQuestionAndWhatWasSaidLast() {
        PendingQuestion question = world.whichInvoice();
        world.remember(session ->
                session.withPending(question).withReply("Which invoice?", Language.EN, world.clock.instant()));

        Answered answered = answer(world.responding("help", new Move.Remark(new Outcome.NotUnderstood())));

        assertThat(answered.reply().text()).doesNotContain("Which invoice?");
        assertThat(world.session().pending()).contains(question);
        assertThat(world.session().lastReply()).contains("Which invoice?");
    }

    @Test
    void theNextOfSeveralCommandsIsAskedAboutOnceOneIsDone() {
        ProposedIntent next = world.meaningOf("show invoice 102");
        Done done = world.done(StageWorld.REMINDER);
        Session waiting = done.decided().session().withAgenda(List.of(next));

        answer(new Done(
                new Decided(done.decided().understood(), waiting, done.decided().move()),
                done.about(),
                done.response(),
                done.action(),
                done.found(),
                done.result()));

        assertThat(world.session().pending()).map(PendingQuestion::commands).contains(List.of(next));
    }

    @Test
    void howEarlierWritesEndedIsSaidFirst() {
        LedgerEntry earlier = world.unheardWrite();

        Answered answered = answer(world.done("show invoice 101"));

        assertThat(answered.news()).extracting(News::turnId).containsExactly(earlier.turnId());
        assertThat(answered.reply().text()).startsWith(answered.news().get(0).text() + "\n");
    }

    @Test
    void theNewsAreNoPartOfWhatIsRepeated() {
        world.unheardWrite();

        Answered answered = answer(world.done("show invoice 101"));

        assertThat(world.session().lastReply())
                .hasValueSatisfying(last -> assertThat(answered.reply().text()).endsWith("\n" + last));
    }

    @Test
    void aWriteIsToldThoughTheConversationCannotBeSaved() {
        Answering forgetful = forgetful();

        Answered answered = forgetful.answer(world.done(StageWorld.REMINDER), world.gate());

        assertThat(answered.outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anythingElseFailsWhenTheConversationCannotBeSaved() {
        Answering forgetful = forgetful();
        Done asked = world.responding("mark an invoice as paid", new Move.Ask(world.whichInvoice()));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> forgetful.answer(asked, world.gate()));
    }

    private Answering forgetful() {
        MemoryStore broken = new MemoryStore() {
            @Override
            public Optional<Session> find(String id) {
                return Optional.empty();
            }

            @Override
            public Session save(Session session) {
                throw new IllegalStateException("the store is away");
            }

            @Override
            public List<Session> beginningWith(String prefix) {
                return List.of();
            }

            @Override
            public void forget(String id) {}
        };
        return new Answering(
                world.replies,
                world.news,
                new Sessions(broken, world.clock),
                new io.theopy.dialogue.FollowUps(StageWorld.CATALOG),
                io.theopy.dialogue.DialogueConfig.defaults(),
                world.clock);
    }
}
