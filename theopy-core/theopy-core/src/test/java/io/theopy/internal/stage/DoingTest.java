package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ActionOutcome;
import io.theopy.action.Fingerprint;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.dialogue.Move;
import io.theopy.internal.gate.TurnGate;
import io.theopy.observe.Stage;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoingTest {
    private final StageWorld world = new StageWorld();
    private final TurnGate gate = world.gate();

    @AfterEach
    void close() {
        world.close();
    }

    private Done carryOut(Admitted admitted) {
        return new Doing(world.dispatcher, new OwnWrites(world.ledger, world.replies, world.clock))
                .carryOut(admitted, gate);
    }

    private Outcome endOf(Done done) {
        return done.response().outcome(world.clock.instant());
    }

    @Test
    void whatIsAskedForIsReadAndIsNoWrite() {
        world.erp.finding(ScriptedErp.INVOICE);

        Done done = carryOut(world.admitted("show invoice 101"));

        assertThat(endOf(done)).isInstanceOf(Outcome.Done.class);
        assertThat(done.result()).contains(ScriptedErp.json(ScriptedErp.INVOICE));
        assertThat(gate.hasBegunToWrite()).isFalse();
    }

    @Test
    void aWriteIsSentOnceAndItsEndIsKnownAtTheGate() {
        Done done = carryOut(world.admitted(StageWorld.REMINDER));

        assertThat(endOf(done)).isInstanceOf(Outcome.Done.class);
        assertThat(world.erp.writes()).hasSize(1);
        assertThat(done.action()).contains(world.erp.writes().get(0).action());
        assertThat(gate.written()).contains(endOf(done));
    }

    @Test
    void aWriteIsInTheLedgerUnderTheKeyThatTheErpSees() {
        Done done = carryOut(world.admitted(StageWorld.REMINDER));

        String turnId = done.decided().understood().turn().turnId();
        String key = world.erp.writes().get(0).key();
        assertThat(world.ledger.ofTurn(turnId)).extracting(LedgerEntry::key).containsExactly(key);
        assertThat(world.ledger.entry(key).orElseThrow().state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void theKeyIsDerivedFromTheTurnUnlessItsSenderGaveOne() {
        Admitted.Granted granted = (Admitted.Granted) world.admitted(StageWorld.REMINDER);
        Decided before = granted.decided();
        TurnRequest request = before.understood().heard().turn().request();
        Understood keyed = new Understood(
                Heard.words(new Accepted(request, Optional.of("the sender's")), Optional.empty(), "any"),
                before.understood().session(),
                before.understood().turn(),
                before.understood().wallClock(),
                before.understood().utterance(),
                before.understood().meaning(),
                before.understood().commands(),
                before.understood().unheard());

        carryOut(granted);
        carryOut(new Admitted.Granted(
                new Decided(keyed, before.session(), before.move()),
                granted.intent(),
                granted.evidence(),
                granted.action(),
                granted.found()));

        assertThat(world.erp.writes())
                .extracting(ScriptedErp.Call::key)
                .containsExactly(
                        Fingerprint.idempotencyKey(before.understood().turn(), granted.action()), "the sender's");
    }

    @Test
    void theSameWriteOfTheSameTurnIsSentOnce() {
        Admitted granted = world.admitted(StageWorld.REMINDER);

        carryOut(granted);
        Done again = carryOut(granted);

        assertThat(endOf(again)).isInstanceOf(Outcome.Done.class);
        assertThat(world.erp.writes()).hasSize(1);
    }

    @Test
    void aTurnThatRanOutOfTimeSendsNoWrite() {
        gate.expire();

        Done done = carryOut(world.admitted(StageWorld.REMINDER));

        assertThat(endOf(done)).isEqualTo(new Outcome.Cancelled());
        assertThat(done.action()).isEmpty();
        assertThat(world.erp.calls()).isEmpty();
    }

    @Test
    void aTurnThatWasTakenBackSendsNoWrite() {
        gate.cancel();

        assertThat(endOf(carryOut(world.admitted(StageWorld.REMINDER)))).isEqualTo(new Outcome.Cancelled());
        assertThat(world.erp.calls()).isEmpty();
    }

    @Test
    void aWriteThatCannotBeSentNowIsQueuedAndToldWithItsTurn() {
        world.erp.answering(new ActionOutcome.Failed(true, "the ERP is away"));

        Done done = carryOut(world.admitted(StageWorld.REMINDER));

        assertThat(endOf(done))
                .isInstanceOfSatisfying(
                        Outcome.Queued.class,
                        queued -> assertThat(queued.reference())
                                .isEqualTo(done.decided().understood().turn().turnId()));
        assertThat(done.result()).isEmpty();
    }

    @Test
    void whatMayNotWaitFails() {
        world.erp.answering(new ActionOutcome.Failed(true, "the ERP is away"));

        assertThat(endOf(carryOut(world.admitted("start a session with John Doe"))))
                .isEqualTo(new Outcome.Failed("execute", "the ERP is away", true));
    }

    @Test
    void aWriteThatGotNoAnswerIsUnknownAndNotUndone() {
        world.erp.answering(new ActionOutcome.Unknown("no answer"));

        assertThat(endOf(carryOut(world.admitted(StageWorld.REMINDER)))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void whatTheErpDeclinesIsRefusedInItsWords() {
        world.erp.answering(new ActionOutcome.Declined(422, "the day is a holiday"));

        assertThat(endOf(carryOut(world.admitted(StageWorld.REMINDER))))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Outcome.Refused.Reason.DECLINED);
                    assertThat(refused.detail()).isEqualTo("the day is a holiday");
                });
    }

    @Test
    void whatWasWithheldDoesNothingAndAnswersTheSame() {
        Move.Say say = new Move.Say(new Outcome.NotUnderstood());

        Done done = carryOut(world.withheld("any", say));

        assertThat(done.response()).isEqualTo(say);
        assertThat(done.action()).isEmpty();
        assertThat(world.erp.calls()).isEmpty();
    }

    @Test
    void theTimeOfACallCountsAsThatOfExecution() {
        carryOut(world.admitted(StageWorld.REMINDER));

        assertThat(gate.stage()).isEqualTo(Stage.EXECUTE);
    }
}
