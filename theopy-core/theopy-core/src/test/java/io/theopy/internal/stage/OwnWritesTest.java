package io.theopy.internal.stage;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static io.theopy.action.ledger.SampleWrites.done;
import static io.theopy.action.ledger.SampleWrites.queued;
import static io.theopy.action.ledger.SampleWrites.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.TeepyRoles;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.dialogue.DialogueActs;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ResponseBuilder;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of one's own writes, and of which. */
class OwnWritesTest {
    private static final Caller MARTINE = Caller.of("martine", TeepyRoles.MANAGER);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** 10:30 in Paris. */
    private final Clock clock = Clock.fixed(NOW, PARIS);

    private final InMemoryTurnLedger ledger = new InMemoryTurnLedger();
    private final ResponseBuilder replies = new ResponseBuilder(IntentCatalog.teepy());
    private final OwnWrites ownWrites = new OwnWrites(ledger, replies, clock);

    @Test
    void aWriteIsToldWithItsTimeItsValuesAndItsEnd() {
        ledger.record(done(write("k", "s")));

        assertThat(told(DialogueActs.LAST_DONE, Language.EN).text())
                .isEqualTo(
                        "The last thing you had done:\n"
                                + "10:30, move the appointment with Pharmacie de la Gare: Wednesday 11 November at 14:00: done");
    }

    @Test
    void whatWasDoneOnAnotherDayIsToldWithItsDay() {
        ledger.record(done(write("k", "s", "t", MARTINE, NOW.minus(2, ChronoUnit.DAYS))));

        assertThat(told(DialogueActs.LAST_DONE, Language.EN).text()).contains("Sunday 8 November at 10:30, ");
        assertThat(told(DialogueActs.DONE_TODAY, Language.EN).text())
                .isEqualTo("I have written nothing for you today.");
    }

    @Test
    void todayBeginsAtMidnightWhereTheUserIs() {
        ledger.record(done(write("yesterday", "s", "t1", MARTINE, Instant.parse("2026-11-09T22:59:59Z"))));
        ledger.record(done(write("today", "s", "t2", MARTINE, Instant.parse("2026-11-09T23:00:00Z"))));

        assertThat(items(DialogueActs.DONE_TODAY))
                .extracting(item -> item.path("reference").asText())
                .containsExactly("t2");
    }

    @Test
    void allThatOneYesDidWasDoneLast() {
        ledger.record(done(write("before", "s", "t1", MARTINE, NOW.minusSeconds(9))));
        ledger.record(done(write("one", "s", "t2", MARTINE, NOW)));
        ledger.record(queued(write("two", "s", "t2", MARTINE, NOW), NOW));

        assertThat(items(DialogueActs.LAST_DONE))
                .extracting(item -> item.path("state").asText())
                .containsExactly("done", "queued");
    }

    @Test
    void nobodyHearsOfTheWritesOfOthers() {
        ledger.record(queued(write("k", "s", "t", Caller.of("jean", TeepyRoles.OPERATOR), NOW), NOW));

        for (String act : new String[] {DialogueActs.LAST_DONE, DialogueActs.DONE_TODAY, DialogueActs.WAITING}) {
            assertThat(items(act)).isEmpty();
        }
    }

    @Test
    void whatWaitsIsWhatIsNotSettledHoweverOld() {
        ledger.record(queued(write("old", "s1", "t1", MARTINE, NOW.minus(3, ChronoUnit.DAYS)), NOW));
        ledger.record(write("unsure", "s2").waiting(EntryState.UNKNOWN, "no answer", NOW, NOW));
        ledger.record(done(write("done", "s1")));

        assertThat(told(DialogueActs.WAITING, Language.EN).text().lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).isEqualTo("This is waiting:"),
                        unsure -> assertThat(unsure).endsWith(": sent, but Teepy has not answered yet"),
                        old -> assertThat(old).endsWith(": waiting until Teepy is back"));
        assertThat(told(DialogueActs.WAITING, Language.FR).text())
                .contains("Voici ce qui attend", "en attente du retour de Teepy");
    }

    @Test
    void whatWasGivenUpAfterItMayHaveHappenedIsNotCalledUndone() {
        LedgerEntry unsure = write("k", "s").waiting(EntryState.UNKNOWN, "no answer", NOW, NOW);
        ledger.record(unsure.settled(EntryState.DROPPED, Optional.empty(), "dropped", NOW));

        assertThat(told(DialogueActs.LAST_DONE, Language.EN).text()).endsWith("it may or may not have been done");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, Teepy said no, Teepy a refusé",
        "FAILED, not done, pas fait",
        "EXPIRED, 'given up, not done', 'abandonné, pas fait'",
        "DROPPED, 'taken out by hand, not done', 'retiré à la main, pas fait'"
    })
    void eachEndHasItsWords(EntryState end, String english, String french) {
        ledger.record(queued(write("k", "s"), NOW).settled(end, Optional.empty(), "why", NOW));

        assertThat(told(DialogueActs.DONE_TODAY, Language.EN).text()).endsWith(": " + english);
        assertThat(told(DialogueActs.DONE_TODAY, Language.FR).text()).endsWith(" : " + french);
    }

    @Test
    void whoListensHearsFiveLinesAtMostWithTheQuestionThatWaits() {
        for (int i = 0; i < 12; i++) {
            ledger.record(done(write("k" + i, "s" + i)));
        }
        Reply told = told(DialogueActs.DONE_TODAY, Language.EN);

        assertThat(told.text().lines()).hasSize(12).last().isEqualTo("and 2 more.");
        assertThat(told.aloud().lines()).hasSize(4).last().isEqualTo("and 10 more.");
    }

    private Iterable<JsonNode> items(String act) {
        return ((Outcome.Done) ownWrites.tell(act, facts(Language.EN))).result().path("items");
    }

    private Reply told(String act, Language language) {
        ProposedIntent asked = new ProposedIntent(act, Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
        return replies.reply(
                ownWrites.tell(act, facts(language)), facts(language).about(asked));
    }

    private ReplyFacts facts(Language language) {
        return ReplyFacts.of(language, LocalDateTime.now(clock), MARTINE);
    }
}
