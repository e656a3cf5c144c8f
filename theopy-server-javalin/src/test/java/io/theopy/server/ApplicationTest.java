package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.engine.NoSuchEngineException;
import io.theopy.intent.CatalogException;
import io.theopy.meaning.EntityKind;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {
    @TempDir
    Path dir;

    @Test
    void theFirstCommandAlreadyKnowsTeepysNames() {
        ServerConfig config = ServerConfig.embedded();
        try (Application application = Application.startForText(config)) {
            Outcome outcome = application
                    .pipeline()
                    .run(TurnRequest.text("s", config.caller(), "show me the client martine leroy"))
                    .outcome();

            assertThat(outcome.kind()).isEqualTo("done");
            assertThat(application.recognizerName()).isEmpty();
            assertThat(application.teepyLabel()).isEqualTo("sandbox");
        }
    }

    @Test
    void aDurableLedgerOutlivesTheProcessAndAnEmbeddedOneLeavesNoFile() {
        // The sample is of a fixed day; it must not be old enough to be forgotten.
        Map<String, String> settings = Map.of("THEOPY_DATA_DIR", dir.toString(), "THEOPY_LEDGER_RETENTION", "3650d");
        ServerConfig config = ServerConfig.of(new EngineSettings(settings)).withEngines("auto", "auto", "templates");
        try (Application application = Application.startForText(config)) {
            assertThat(application.database()).isEmpty();
            assertThat(dir).isEmptyDirectory();
        }

        LedgerEntry written;
        try (Application application = Application.startForText(config.durable())) {
            written = application.ledger().record(SampleWrites.done(SampleWrites.write("k1", "s1")));
        }
        try (Application application = Application.startForText(config.durable())) {
            assertThat(application.ledger().entry("k1")).contains(written);
        }
    }

    @Test
    void closingTwiceIsFineAndEndsTheSandbox() {
        Application application = Application.startForText(ServerConfig.embedded());
        application.close();

        assertThatCode(application::close).doesNotThrowAnyException();
        assertThatThrownBy(() -> application.sandbox().orElseThrow().snapshot()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anEngineThatIsNamedAndNotThereIsRefusedAndEverythingClosedAgain() {
        ServerConfig config = ServerConfig.embedded().withEngines("nonsense", "auto", "auto");

        assertThatThrownBy(() -> Application.start(config))
                .isInstanceOf(NoSuchEngineException.class)
                .hasMessageContaining("nonsense")
                .hasMessageContaining("sphinx");
    }

    @Test
    void aCatalogueThatIsNotValidIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(dir.resolve("mine.yaml"), "languages: [en]\nintents: 5\n");
        EngineSettings settings = new EngineSettings(Map.of("THEOPY_CATALOG", file.toString()));

        assertThatThrownBy(() -> Application.startForText(ServerConfig.of(settings)))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("mine.yaml:2");
    }

    @Test
    void partsAreClosedLastFirstEvenIfOneFails() {
        List<String> closed = new ArrayList<>();
        CloseOnce parts = new CloseOnce();
        parts.add(() -> closed.add("first"));
        parts.add(() -> {
            throw new IllegalStateException("does not close");
        });
        parts.add(() -> closed.add("last"));

        parts.close();
        parts.close();

        assertThat(closed).containsExactly("last", "first");
    }

    @Test
    void whatFailsToLoadIsThrownAsItIsAfterTheOthersAreDone() {
        List<String> loaded = new ArrayList<>();

        assertThatThrownBy(() -> {
                    try (ParallelLoading loading = new ParallelLoading()) {
                        loading.begin(() -> loaded.add("other"));
                        ParallelLoading.await(loading.begin(() -> {
                            throw new EngineException("no model");
                        }));
                    }
                })
                .isExactlyInstanceOf(EngineException.class)
                .hasMessage("no model");
        assertThat(loaded).containsExactly("other");
    }

    @Test
    void theSeedIsADirectoryWithoutASandbox() {
        SeedDirectory directory = new SeedDirectory();

        assertThat(directory.entries(new EntityKind("client")))
                .extracting("name")
                .contains("Pharmacie de la Gare", "John Doe");
        assertThat(directory.entries(new EntityKind("operator"))).isNotEmpty();
    }
}
