package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ActionOutcome;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.SessionKey;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainAnswersTest {
    private static final TurnRequest REQUEST = StageWorld.typed("any");

    private final StageWorld world = new StageWorld();
    private final PlainAnswers plain = new PlainAnswers(world.replies, world.clock);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTurnThatIsOverBeforeItWasUnderstoodKeepsWhatWasHeard() {
        Optional<Transcript> transcript = Optional.of(Transcript.of("mark in"));

        Answered answered =
                plain.ended(Heard.ended(StageWorld.accepted(REQUEST), transcript, "mark in", new Outcome.Cancelled()));

        assertThat(answered.outcome()).isEqualTo(new Outcome.Cancelled());
        assertThat(answered.transcript()).isEqualTo(transcript);
        assertThat(answered.said()).isEqualTo("mark in");
        assertThat(answered.understood()).isEmpty();
    }

    @Test
    void itAnswersInTheLanguageThatWasDeclaredOrInEnglish() {
        Outcome cancelled = new Outcome.Cancelled();

        assertThat(plain.ended(REQUEST, cancelled).reply().language()).isEqualTo(Language.EN);
        assertThat(plain.ended(REQUEST.withLanguage(Language.FR), cancelled)
                        .reply()
                        .language())
                .isEqualTo(Language.FR);
    }

    @Test
    void theConversationIsNotTouched() {
        plain.ended(REQUEST, new Outcome.NotUnderstood());

        assertThat(world.memory.find(SessionKey.of(StageWorld.MANAGER.id(), StageWorld.SESSION)))
                .isEmpty();
    }

    @Test
    void aWriteOfAnEarlierAttemptIsToldAsItEnded() {
        Answered answered = plain.recall(REQUEST, List.of(write()));

        assertThat(answered.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(answered.reply().text()).contains("call the supplier");
        assertThat(answered.understood()).map(ProposedIntent::intent).contains("add_reminder");
    }

    @Test
    void aWriteOfWhichNobodyKnowsIsNotSaidToBeDone() {
        world.erp.answering(new ActionOutcome.Unknown("no answer"));

        assertThat(plain.recall(REQUEST, List.of(write())).outcome()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aWriteThatTheErpDeclinedIsRefusedAgain() {
        world.erp.answering(new ActionOutcome.Declined(422, "the day is a holiday"));

        assertThat(plain.recall(REQUEST, List.of(write())).outcome()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aWriteIsToldInTheLanguageThatItWasAskedForIn() {
        Done done = world.done("rappelle-moi d'appeler le fournisseur demain à neuf heures");
        LedgerEntry write =
                world.ledger.ofTurn(done.decided().understood().turn().turnId()).get(0);

        assertThat(plain.recall(REQUEST, List.of(write)).reply().language()).isEqualTo(Language.FR);
    }

    private LedgerEntry write() {
        Done done = world.done(StageWorld.REMINDER);
        return world.ledger.ofTurn(done.decided().understood().turn().turnId()).get(0);
    }
}
