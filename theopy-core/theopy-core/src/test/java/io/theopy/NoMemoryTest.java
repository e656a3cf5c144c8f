package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage without memory: its user is answered, and whoever runs the process hears of it. */
class NoMemoryTest {
    private final CompletableFuture<Throwable> heard = new CompletableFuture<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> heard.complete(e));
    }

    @AfterEach
    void putBack() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void theUserIsAnsweredBeforeTheDeadline() throws Exception {
        assertThat(sayWith(new OutOfMemoryError("heap")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains("memory"));
        // The process hears of it a little later, and not in the midst of the next test.
        heard.get(10, TimeUnit.SECONDS);
    }

    @Test
    void theProcessHearsOfIt() throws Exception {
        OutOfMemoryError thrown = new OutOfMemoryError("heap");

        sayWith(thrown);

        assertThat(heard.get(10, TimeUnit.SECONDS)).isSameAs(thrown);
    }

    @Test
    void aStackThatIsTooDeepIsTheTurnsOwnAffair() {
        assertThat(sayWith(new StackOverflowError())).isInstanceOf(Outcome.Failed.class);
        assertThat(heard).isNotDone();
    }

    private static Outcome sayWith(Error error) {
        try (Pipeline theopy = Pipeline.builder()
                .catalog(IntentCatalog.teepy())
                .executor(new UnusedExecutor())
                .extractor(new Broken(error))
                .turnBudget(Duration.ofMinutes(1))
                .build()) {
            return theopy.run(TurnRequest.text("s", Caller.of("manager", TeepyRoles.MANAGER), "help"))
                    .outcome();
        }
    }

    private record Broken(Error error) implements IntentExtractor {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            throw error;
        }
    }
}
