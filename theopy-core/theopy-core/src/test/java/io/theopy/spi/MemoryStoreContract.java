package io.theopy.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.memory.SessionKey;
import io.theopy.text.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MemoryStore} must hold to. */
public abstract class MemoryStoreContract {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private MemoryStore store;

    /** A store without sessions. */
    protected abstract MemoryStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aSessionThatWasNeverSavedIsNotFound() {
        assertThat(store.find("nobody")).isEmpty();
    }

    @Test
    void theSessionsOfOneCallerAreFoundByTheBeginningOfTheirIds() {
        store.save(Session.fresh(SessionKey.of("a", "b:c"), now));
        store.save(Session.fresh(SessionKey.of("a", "d"), now));
        store.save(Session.fresh(SessionKey.of("a:b", "c"), now));

        assertThat(store.beginningWith(SessionKey.prefix("a")))
                .extracting(Session::id)
                .containsExactlyInAnyOrder("1:a:b:c", "1:a:d");
        assertThat(store.beginningWith(SessionKey.prefix("b"))).isEmpty();
    }

    @Test
    void whatWasSavedIsFoundAsItWas() {
        DirectoryEntry gare = new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon");
        ProposedIntent intent = new ProposedIntent(
                "show_client",
                Map.of("client", SlotValue.linked(gare, "la gare")),
                OptionalDouble.of(0.93),
                ProposedIntent.Origin.TEMPLATE);
        Session session = Session.fresh("s", now)
                .withPending(new PendingQuestion.Confirmation(intent, "u1", "abc", now.plusSeconds(60)))
                .withFocus(intent.slots())
                .withUndo(Optional.of(intent))
                .withReply("D'accord.", Language.FR, now);

        Session saved = store.save(session);

        assertThat(store.find("s")).contains(saved);
        assertThat(saved).isEqualTo(session.withVersion(saved.version()));
    }

    @Test
    void everyKindOfQuestionSurvivesStorage() {
        ProposedIntent intent =
                new ProposedIntent("show_client", Map.of(), OptionalDouble.empty(), ProposedIntent.Origin.CLASSIFIER);
        List<PendingQuestion> questions = List.of(
                new PendingQuestion.MissingSlot(intent, "client", now),
                new PendingQuestion.Choice(intent, "client", List.of(new DirectoryEntry("1", "A", "")), now),
                new PendingQuestion.Readings(List.of(intent, intent), now));

        for (PendingQuestion question : questions) {
            String id = question.getClass().getSimpleName();
            store.save(Session.fresh(id, now).withPending(question));

            assertThat(store.find(id).orElseThrow().pending()).contains(question);
        }
    }

    @Test
    void eachSaveRaisesTheVersion() {
        Session first = store.save(Session.fresh("s", now));
        Session second = store.save(first.withoutPending());

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
    }

    @Test
    void aSessionThatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        Session read = store.save(Session.fresh("s", now));
        Session theirs = store.save(read.withReply("theirs", Language.EN, now));

        assertThatThrownBy(() -> store.save(read.withReply("mine", Language.EN, now)))
                .isInstanceOf(SessionConflictException.class)
                .hasMessageContaining("s");
        assertThat(store.find("s")).contains(theirs);
    }

    @Test
    void ofManyWritersOfOneVersionExactlyOneWins() throws Exception {
        Session read = store.save(Session.fresh("s", now));
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 32)
                    .<Callable<Boolean>>mapToObj(i -> () -> wins(read.withReply("r" + i, Language.EN, now)))
                    .toList();

            int wins = 0;
            for (Future<Boolean> attempt : writers.invokeAll(attempts)) {
                wins += attempt.get() ? 1 : 0;
            }

            assertThat(wins).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void aForgottenSessionIsGoneAndMayBeginAnew() {
        store.save(Session.fresh("s", now));

        store.forget("s");
        store.forget("s");

        assertThat(store.find("s")).isEmpty();
        assertThat(store.save(Session.fresh("s", now)).version()).isEqualTo(1);
    }

    private boolean wins(Session session) {
        try {
            store.save(session);
            return true;
        } catch (SessionConflictException e) {
            return false;
        }
    }
}
