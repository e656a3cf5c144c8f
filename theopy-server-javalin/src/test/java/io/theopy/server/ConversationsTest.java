package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.engine.EngineFinder;
import io.theopy.eval.ConversationRunner;
import io.theopy.eval.ConversationScript;
import io.theopy.eval.ConversationScripts;
import io.theopy.intent.IntentCatalog;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations of examples/conversations, against the sandbox over real HTTP. */
class ConversationsTest {
    private static final List<ConversationScript> SCRIPTS =
            ConversationScripts.in(Path.of("..", "examples", "conversations"));
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final ScriptDirectory DIRECTORY = new ScriptDirectory();
    private static final IntentExtractor EXTRACTOR = EngineFinder.find(
                    IntentExtractorProvider.class,
                    new EngineContext(EngineSettings.none(), CATALOG, DIRECTORY, Clock.systemDefaultZone()))
            .create(EngineFinder.AUTO);

    static Stream<ConversationScript> scripts() {
        return SCRIPTS.stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void goesAsWritten(ConversationScript script) {
        ConversationRunner runner = new ConversationRunner(
                DIRECTORY::sandbox, builder -> builder.catalog(CATALOG).extractor(EXTRACTOR));

        assertThat(runner.play(script).differences()).isEmpty();
    }

    @Test
    void thereAreAtLeastFortyInBothLanguages() {
        assertThat(SCRIPTS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(SCRIPTS)
                .filteredOn(script -> script.file().matches("(.*/)?fr-.*"))
                .hasSizeGreaterThanOrEqualTo(18);
        assertThat(SCRIPTS)
                .filteredOn(script -> script.file().matches("(.*/)?en-.*"))
                .hasSizeGreaterThanOrEqualTo(18);
    }
}
