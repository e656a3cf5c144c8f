package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.intent.CatalogException;
import io.theopy.spi.ActionExecutor;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingPipelineTest {
    private static final String CATALOG = """
            languages: [en, fr]
            intents:
              list_clients:
                examples:
                  en: ["WORD clients"]
                  fr: ["montre les clients"]
                action: {method: GET, path: /clients, scope: "clients:read"}
                reply: {en: "Here.", fr: "Voilà."}
            """;
    private static final ActionExecutor TEEPY = new ActionExecutor() {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode());
        }
    };

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeCatalog() throws IOException {
        file = folder.resolve("mine.yaml");
        write("show", 0);
    }

    private void write(String word, int secondsLater) throws IOException {
        Files.writeString(file, CATALOG.replace("WORD", word));
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2025-11-05T10:00:00Z").plusSeconds(secondsLater)));
    }

    private ReloadingPipeline open() {
        return ReloadingPipeline.watching(
                file,
                Duration.ofHours(1),
                catalog -> Pipeline.builder().catalog(catalog).executor(TEEPY).build());
    }

    private static String say(Pipeline pipeline, String text) {
        Caller caller = Caller.of("u", TeepyRoles.MANAGER);
        return pipeline.run(TurnRequest.text("s", caller, text)).outcome().kind();
    }

    @Test
    void aChangedCatalogueServesFromTheNextTurnOn() throws IOException {
        try (ReloadingPipeline pipeline = open()) {
            assertThat(say(pipeline, "show clients")).isEqualTo("done");

            write("reveal", 5);

            assertThat(pipeline.reloadIfChanged()).isTrue();
            assertThat(say(pipeline, "reveal clients")).isEqualTo("done");
        }
    }

    @Test
    void aBrokenCatalogueIsRefusedAndTheOldOneKeepsServing() throws IOException {
        try (ReloadingPipeline pipeline = open()) {
            write("(show", 5);

            assertThat(pipeline.reloadIfChanged()).isFalse();
            assertThat(say(pipeline, "show clients")).isEqualTo("done");
        }
    }

    @Test
    void anUnchangedFileIsNotReadAgain() {
        try (ReloadingPipeline pipeline = open()) {
            assertThat(pipeline.reloadIfChanged()).isFalse();
        }
    }

    @Test
    void aCatalogueThatIsBrokenFromTheStartIsAnErrorWithFileAndLine() throws IOException {
        write("(show", 0);

        assertThatThrownBy(this::open).isInstanceOf(CatalogException.class).hasMessageContaining("mine.yaml:5");
    }

    @Test
    void aTurnThatIsUnderWayIsNotCutOffHoweverLongItTakes() throws Exception {
        LiveParts.Erp slow = new LiveParts.Erp();
        slow.barrier.shut();
        try (ReloadingPipeline pipeline = ReloadingPipeline.watching(
                file,
                Duration.ofHours(1),
                catalog -> Pipeline.builder().catalog(catalog).executor(slow).build())) {
            TurnHandle turn = pipeline.start(
                    TurnRequest.text("s", Caller.of("u", TeepyRoles.MANAGER), "show clients"), TurnListener.NONE);
            slow.barrier.awaitSomebody();

            write("reveal", 5);
            assertThat(pipeline.reloadIfChanged()).isTrue();
            // Longer than the five seconds that closing a pipeline waits.
            TimeUnit.SECONDS.sleep(6);
            slow.barrier.open();

            assertThat(turn.result().get(20, TimeUnit.SECONDS).outcome().kind()).isEqualTo("done");
        }
    }

    @Test
    void noTurnIsRejectedBecauseTheCatalogueChangesInThatMoment() throws Exception {
        try (ReloadingPipeline pipeline = open()) {
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> users = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    assertThat(say(pipeline, "show clients")).isEqualTo("done");
                }
            });
            for (int i = 1; i <= 5; i++) {
                write("show", i);
                pipeline.reloadIfChanged();
            }
            stop.set(true);
            users.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void itsCatalogueIsTheOneThatServes() throws IOException {
        try (ReloadingPipeline pipeline = open()) {
            Files.writeString(file, CATALOG.replace("WORD", "show").replace("list_clients", "list_everybody"));
            pipeline.reloadIfChanged();

            assertThat(pipeline.catalog().find("list_everybody")).isPresent();
        }
    }
}
