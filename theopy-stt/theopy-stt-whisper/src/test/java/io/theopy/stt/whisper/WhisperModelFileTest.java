package io.theopy.stt.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhisperModelFileTest {
    private static final byte[] WHOLE = TalkingModel.bytes();

    /** Where the vocabulary begins: magic, 11 dimensions, filters. */
    private static final int VOCABULARY = 4 + 44 + 8 + 4 * 80 * 201;

    @TempDir
    Path folder;

    @Test
    void aWholeModelIsAccepted() throws IOException {
        WhisperModelFile file = WhisperModelFile.check(write(WHOLE));

        assertThat(file.vocabulary()).isEqualTo(51_864);
        assertThat(file.isMultilingual()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.01, 0.05, 0.2, 0.5, 0.9, 0.999, 0.9999999})
    void aTruncatedModelIsRefusedWhereverItEnds(double part) throws IOException {
        int length = Math.min(WHOLE.length - 1, (int) (WHOLE.length * part));
        Path file = write(Arrays.copyOf(WHOLE, length));

        assertThatThrownBy(() -> WhisperModelFile.check(file))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("truncated")
                .hasMessageContaining("download it again");
    }

    @Test
    void aVocabularyWithoutWeightsIsRefused() throws IOException {
        int end = VOCABULARY + 4;
        ByteBuffer bytes = ByteBuffer.wrap(WHOLE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 50_257; i++) {
            end += 4 + bytes.getInt(end);
        }
        Path file = write(Arrays.copyOf(WHOLE, end));

        assertThatThrownBy(() -> WhisperModelFile.check(file))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("0 of 50 tensors");
    }

    @Test
    void anythingAfterTheLastTensorIsRefused() throws IOException {
        Path file = write(Arrays.copyOf(WHOLE, WHOLE.length + 100));

        assertThatThrownBy(() -> WhisperModelFile.check(file)).isInstanceOf(EngineException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12, 16, 20, 36, 40, 48, 52, VOCABULARY, VOCABULARY + 4})
    void aNumberThatCannotBeIsRefused(int offset) throws IOException {
        for (int wrong : new int[] {-1, 0x7fffffff}) {
            byte[] bytes = WHOLE.clone();
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, wrong);
            Path file = write(bytes);

            assertThatThrownBy(() -> WhisperModelFile.check(file)).isInstanceOf(EngineException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 40, 1_000, 100_000})
    void randomBytesAreNoModel(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Path file = write(bytes);

        assertThatThrownBy(() -> WhisperModelFile.check(file)).isInstanceOf(EngineException.class);
    }

    @Test
    void aModelInAnotherFormatIsNamedAsSuch() throws IOException {
        Path file = write("GGUF and more of it".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> WhisperModelFile.check(file)).hasMessageContaining("ggml format");
    }

    @Test
    void withoutAModelTheProviderSaysHowToGetOne() {
        for (Map<String, String> settings : java.util.List.of(
                Map.<String, String>of(),
                Map.of(WhisperProvider.MODEL, folder.resolve("none.bin").toString()))) {
            assertThat(new WhisperProvider().availability(context(settings)))
                    .isInstanceOfSatisfying(
                            Availability.Unavailable.class,
                            no -> assertThat(no.remedy())
                                    .contains("THEOPY_WHISPER_MODEL")
                                    .contains("ggml-base.bin"));
            assertThatThrownBy(() -> new WhisperProvider().create(context(settings)))
                    .isInstanceOf(EngineException.class);
        }
    }

    @Test
    void aTruncatedModelNeverReachesTheNativeLibrary() throws IOException {
        Path file = write(Arrays.copyOf(WHOLE, WHOLE.length - 1));

        assertThatThrownBy(() -> new WhisperProvider().create(context(Map.of(WhisperProvider.MODEL, file.toString()))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("truncated");
    }

    @Test
    void aFileThatTheNativeLibraryRefusesIsAClearError() throws IOException {
        byte[] bytes = WHOLE.clone();
        int name = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("encoder.conv1.weight");
        bytes[name] = 'x';
        Path file = write(bytes);

        assertThatThrownBy(() -> new WhisperProvider().create(context(Map.of(WhisperProvider.MODEL, file.toString()))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("download it again");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.bin"), bytes);
    }

    private static EngineContext context(Map<String, String> settings) {
        return new EngineContext(
                new EngineSettings(settings), IntentCatalog.teepy(), EntityDirectory.empty(), Clock.systemUTC());
    }
}
