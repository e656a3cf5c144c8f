package io.theopy.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityKind;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ActionExecutor} must hold to, against an ERP that is up. */
public abstract class ActionExecutorContract {
    private static final int THREADS = 20;

    private ActionExecutor executor;

    /** An executor over a fresh ERP. */
    protected abstract ActionExecutor open() throws Exception;

    /** A read that finds something. */
    protected abstract Action reading();

    /** A write that adds something, once for each key. */
    protected abstract Action writing();

    /** A write that the ERP understands and refuses. */
    protected abstract Action refused();

    /** How many writes the ERP has carried out so far. */
    protected abstract int effects();

    /** Somebody who may do all of this. */
    protected Caller caller() {
        return Caller.of("admin", TeepyRoles.ADMINISTRATOR);
    }

    @BeforeEach
    void openExecutor() throws Exception {
        executor = open();
    }

    @AfterEach
    void closeExecutor() {
        executor.close();
    }

    @Test
    void itHasAName() {
        assertThat(executor.name()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    void aReadIsDoneWithAnObjectAndChangesNothing() {
        ActionOutcome outcome = executor.execute(reading(), key(), turn());

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(((ActionOutcome.Done) outcome).body().isObject()).isTrue();
        assertThat(effects()).isZero();
    }

    @Test
    void oneKeyHasOneEffectAndTheSameResult() {
        String key = key();

        ActionOutcome first = executor.execute(writing(), key, turn());
        ActionOutcome again = executor.execute(writing(), key, turn());

        assertThat(first).isInstanceOf(ActionOutcome.Done.class);
        assertThat(again).isEqualTo(first);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void anotherKeyIsAnotherEffect() {
        executor.execute(writing(), key(), turn());
        executor.execute(writing(), key(), turn());

        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void manyThreadsWithOneKeyHaveOneEffect() throws Exception {
        String key = key();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<ActionOutcome>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(pool.submit(() -> executor.execute(writing(), key, turn())));
        }
        List<ActionOutcome> outcomes = new ArrayList<>();
        for (Future<ActionOutcome> outcome : running) {
            outcomes.add(outcome.get());
        }
        pool.shutdown();

        assertThat(outcomes).hasAtLeastOneElementOfType(ActionOutcome.Done.class);
        assertThat(outcomes)
                .as("nobody is told that it did not happen")
                .hasOnlyElementsOfTypes(ActionOutcome.Done.class, ActionOutcome.Unknown.class);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whatTheErpRefusesIsDeclinedWithAReasonAndHasNoEffect() {
        ActionOutcome outcome = executor.execute(refused(), key(), turn());

        assertThat(outcome).isInstanceOf(ActionOutcome.Declined.class);
        ActionOutcome.Declined declined = (ActionOutcome.Declined) outcome;
        assertThat(declined.status()).isBetween(400, 499);
        assertThat(declined.detail()).isNotBlank();
        assertThat(effects()).isZero();
    }

    @Test
    void afterTheDeadlineNothingIsSent() {
        TurnContext late =
                TurnContext.of("t", "s", caller(), Language.EN, Instant.now().minusMillis(1));

        ActionOutcome outcome = executor.execute(writing(), key(), late);

        assertThat(outcome).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(effects()).isZero();
    }

    /** The kinds that the directory has to have; Teepy's unless overridden. */
    protected List<EntityKind> kinds() {
        return List.of(new EntityKind("client"), new EntityKind("operator"));
    }

    @Test
    void theDirectoryNamesThingsByTheirIdentifiers() {
        for (EntityKind kind : kinds()) {
            List<DirectoryEntry> entries = executor.directory().entries(kind);

            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.id()).isNotBlank();
                assertThat(entry.name()).isNotBlank();
            });
            assertThat(entries).extracting(DirectoryEntry::id).doesNotHaveDuplicates();
            assertThatThrownBy(() -> entries.add(new DirectoryEntry("x", "x", "")))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void theDirectoryIsTheSameListUntilItChanges() {
        List<DirectoryEntry> first = executor.directory().entries(kinds().get(0));

        assertThat(executor.directory().entries(kinds().get(0))).isSameAs(first);
    }

    @Test
    void closingTwiceIsHarmless() {
        executor.close();
        executor.close();
    }

    private TurnContext turn() {
        return TurnContext.of(
                UUID.randomUUID().toString(),
                "session-1",
                caller(),
                Language.EN,
                Instant.now().plusSeconds(30));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
