package io.theopy.stt.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineException;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoskProviderTest {
    private final VoskProvider provider = new VoskProvider();

    @TempDir
    Path folder;

    @Test
    void withoutAModelItSaysHowToGetOne() {
        assertUnavailable(Map.of(), "no Vosk model is configured");
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        assertUnavailable(Map.of(VoskProvider.MODEL, folder.resolve("nowhere").toString()), "nowhere");
    }

    @Test
    void anEmptyFolderIsNoModel() {
        assertUnavailable(Map.of(VoskProvider.MODEL, folder.toString()), "no am/final.mdl");
    }

    @Test
    void theFolderAroundAModelGetsAHint() throws IOException {
        Files.createDirectories(folder.resolve("vosk-model-small-en-us-0.15/am"));

        assertUnavailable(Map.of(VoskProvider.MODEL, folder.toString()), "the folder inside it");
    }

    @Test
    void aModelWithoutItsGraphIsIncomplete() throws IOException {
        Files.createDirectories(folder.resolve("am"));
        Files.writeString(folder.resolve("am/final.mdl"), "x");

        assertUnavailable(Map.of(VoskProvider.MODEL, folder.toString()), "graph/HCLG.fst");
    }

    @Test
    void aCompleteModelIsAvailable() {
        assertThat(provider.availability(TestModel.context())).isInstanceOf(Availability.Available.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "graph/HCLG.fst", "graph/words.txt"})
    void aDamagedFileIsAClearErrorAndNotACrash(String damaged) throws IOException {
        copyModel();
        byte[] noise = new byte[2_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve(damaged), noise);

        assertThatThrownBy(() -> create(Map.of(VoskProvider.MODEL, folder.toString())))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("unpack the model anew");
    }

    @Test
    void aTruncatedModelIsAClearErrorAndNotACrash() throws IOException {
        copyModel();
        byte[] whole = Files.readAllBytes(folder.resolve("am/final.mdl"));
        Files.write(folder.resolve("am/final.mdl"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> create(Map.of(VoskProvider.MODEL, folder.toString())))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void aFolderNameWithAccentsWorksWhereTheSystemHasAccents() throws IOException {
        String name = "modèle français";
        Map<String, String> settings = Map.of(VoskProvider.MODEL, folder + "/" + name);
        if (!Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name)) {
            assertThatThrownBy(() -> create(settings)).isInstanceOf(EngineException.class);
            return;
        }
        folder = Files.createDirectories(folder.resolve(name));
        copyModel();

        try (SpeechRecognizer recognizer = create(settings)) {
            assertThat(recognizer.name()).isEqualTo("vosk");
        }
    }

    @Test
    void aPathThatCannotBeIsAClearError() {
        assertUnavailable(Map.of(VoskProvider.MODEL, "models/\u0000"), "is not a path");
    }

    @ParameterizedTest
    @CsvSource({"vosk-model-small-fr-0.22, FR", "vosk-model-en-us-0.22-lgraph, EN", "vosk-model-small-en-us-0.15, EN"})
    void theLanguageIsReadFromTheFoldersName(String name, Language language) {
        assertThat(new ModelFolder(Path.of("models", name), 16_000).language()).contains(language);
    }

    @Test
    void theLanguageMayBeSaid() {
        Map<String, String> settings =
                Map.of(VoskProvider.MODEL, TestModel.folder().toString(), VoskProvider.LANGUAGE, "fr");
        try (SpeechRecognizer recognizer = create(settings)) {
            assertThat(recognizer.languages()).containsExactly(Language.FR);
        }
    }

    @Test
    void anUnknownLanguageIsRefused() {
        Map<String, String> settings =
                Map.of(VoskProvider.MODEL, TestModel.folder().toString(), VoskProvider.LANGUAGE, "xx");

        assertThatThrownBy(() -> create(settings))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("use en or fr");
    }

    private SpeechRecognizer create(Map<String, String> settings) {
        return provider.create(TestModel.context(settings));
    }

    private void assertUnavailable(Map<String, String> settings, String reason) {
        assertThat(provider.availability(TestModel.context(settings)))
                .isInstanceOfSatisfying(Availability.Unavailable.class, no -> {
                    assertThat(no.reason()).contains(reason);
                    assertThat(no.remedy()).contains("THEOPY_VOSK_MODEL").contains("alphacephei.com");
                });
        assertThatThrownBy(() -> create(settings))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(reason);
    }

    private void copyModel() throws IOException {
        Path model = TestModel.folder();
        try (Stream<Path> files = Files.walk(model)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path copy = folder.resolve(model.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
