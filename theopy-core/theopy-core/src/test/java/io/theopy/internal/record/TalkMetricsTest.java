package io.theopy.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the next turn tells of how well a spoken one was heard. */
class TalkMetricsTest {
    private static final Outcome NOTHING = new Outcome.NotUnderstood();
    private static final Outcome ASKED = new Outcome.AskSlot("book", Map.of(), "when");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final TalkMetrics talks = new TalkMetrics(meters, nanos::get);

    @ParameterizedTest
    @CsvSource({
        "show the in voice of martin, show the invoice of martin, 2",
        "mark in voice one as paid, mark invoice one as paid, 2",
        "list the clients in line, list the clients in lyon, 1",
        "montre la facture de martine, montre la facture de martin, 1",
        "prends un rendez vous avec pole demain, prends un rendez vous avec paul demain, 1",
        "liste les clients de lions, liste les clients de lyon, 1"
    })
    void whatIsSaidAgainInOtherWordsWasHeardWrongly(String heard, String again, int words) {
        say(SaidTurn.of(heard, NOTHING));
        say(SaidTurn.of(again, "show_invoice", Map.of(), SaidTurn.CONFIRM));

        assertThat(wrong()).isEqualTo(words);
        assertThat(contested("repeated")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"no, deny", "cancel, cancel", "undo that, undo", "non, deny", "annule, cancel", "laisse tomber, cancel"
    })
    void whatIsDeniedOrTakenBackCountsAsOneWord(String said, String act) {
        say(SaidTurn.of("mark invoice 101 as paid", "mark_invoice_paid", Map.of("invoice", "101"), SaidTurn.CONFIRM));
        say(SaidTurn.of(said, act, Map.of(), new Outcome.Cancelled()));

        assertThat(wrong()).isEqualTo(1);
        assertThat(contested("denied")).isEqualTo(1);
    }

    @Test
    void aValueThatIsReplacedBeforeTheYesWasHeardWrongly() {
        say(SaidTurn.of("book john doe", "book", Map.of("client", "john doe", "when", "tomorrow"), SaidTurn.CONFIRM));
        say(SaidTurn.of("no jane dole", "book", Map.of("client", "jane dole", "when", "tomorrow"), SaidTurn.CONFIRM));

        assertThat(wrong()).isEqualTo(2);
        assertThat(contested("corrected")).isEqualTo(1);
    }

    @Test
    void aQuestionThatIsAnsweredTellsNothing() {
        say(SaidTurn.of("book john", "book", Map.of("client", "john"), ASKED));
        say(SaidTurn.of("tomorrow at nine", "book", Map.of("client", "john", "when", "tomorrow"), SaidTurn.CONFIRM));
        say(SaidTurn.of("yes", "book", Map.of("client", "john", "when", "tomorrow"), NOTHING));

        assertThat(wrong()).isZero();
    }

    @Test
    void anotherCommandTellsNothing() {
        say(SaidTurn.of("gibberish it was", NOTHING));
        say(SaidTurn.of("list the open reminders please", "list_reminders", Map.of(), SaidTurn.CONFIRM));

        assertThat(wrong()).isZero();
    }

    @Test
    void whatWasTypedIsNotHeard() {
        talks.record(SaidTurn.typed("s"), SaidTurn.of("show the in voice", NOTHING));
        say(SaidTurn.of("show the invoice", "show_invoice", Map.of(), SaidTurn.CONFIRM));

        assertThat(wrong()).isZero();
        assertThat(meters.counter("theopy.voice.words").count()).isEqualTo(3);
    }

    @Test
    void whatIsSaidMuchLaterOrElsewhereTellsNothing() {
        say(SaidTurn.of("show the in voice of martin", NOTHING));
        talks.record(SaidTurn.spoken("another"), SaidTurn.of("show the invoice of martin", SaidTurn.CONFIRM));
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(3));
        say(SaidTurn.of("show the invoice of martin", SaidTurn.CONFIRM));

        assertThat(wrong()).isZero();
    }

    @Test
    void aConversationCountsAgainAfterHalfAnHour() {
        say(SaidTurn.of("one", NOTHING));
        say(SaidTurn.of("two", NOTHING));
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(31));
        say(SaidTurn.of("three", NOTHING));

        assertThat(meters.counter("theopy.sessions").count()).isEqualTo(2);
    }

    private void say(TurnResult turn) {
        talks.record(SaidTurn.spoken("s"), turn);
    }

    private double wrong() {
        return meters.counter("theopy.voice.words.wrong").count();
    }

    private double contested(String sign) {
        return meters.counter("theopy.voice.contested", "sign", sign).count();
    }
}
