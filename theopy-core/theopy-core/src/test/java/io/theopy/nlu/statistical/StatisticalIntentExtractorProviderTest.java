package io.theopy.nlu.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticalIntentExtractorProviderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path folder;

    @Test
    void whatWasLearnedOnceIsReadFromTheFolderThatIsSet() throws IOException {
        Interpretation learned = understood(extractor(Map.of("THEOPY_CACHE_DIR", cache().toString())));
        List<Path> files = files();
        for (Path file : files) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        Interpretation read = understood(extractor(Map.of("THEOPY_CACHE_DIR", cache().toString())));

        assertThat(read).isEqualTo(learned);
        assertThat(files).hasSize(2);
        assertThat(files()).isEqualTo(files);
        for (Path file : files) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void aDamagedFileIsLearnedAgain() throws IOException {
        Interpretation learned = understood(extractor(Map.of("THEOPY_CACHE_DIR", cache().toString())));
        for (Path file : files()) {
            Files.writeString(file, "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA");
        }

        assertThat(understood(extractor(Map.of("THEOPY_CACHE_DIR", cache().toString()))))
                .isEqualTo(learned);
    }

    @Test
    void nothingIsWrittenUnlessAFolderIsSet() {
        Interpretation learned = understood(extractor(Map.of()));

        assertThat(learned.best()).isPresent();
        assertThat(understood(extractor(Map.of("THEOPY_CACHE_DIR", "off")))).isEqualTo(learned);
        assertThat(cache()).doesNotExist();
        assertThat(Path.of("off")).doesNotExist();
    }

    @Test
    void whatIsNoPathIsRefusedWithWhatToWrite() {
        assertThatThrownBy(() -> extractor(Map.of("THEOPY_CACHE_DIR", "a\0b")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("THEOPY_CACHE_DIR")
                .hasMessageContaining("off");
    }

    private static IntentExtractor extractor(Map<String, String> settings) {
        return new StatisticalIntentExtractorProvider()
                .create(new EngineContext(
                        new EngineSettings(settings), IntentCatalog.teepy(), kind -> List.of(), Clock.systemUTC()));
    }

    private static Interpretation understood(IntentExtractor extractor) {
        return extractor.interpret(
                new TextPreprocessor().process("could you list whatever invoices are still unpaid", Language.EN),
                DialogueContext.fresh(LocalDateTime.of(2025, 11, 5, 10, 0)));
    }

    private Path cache() {
        return folder.resolve("deep").resolve("cache");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.sorted().toList();
        }
    }
}
