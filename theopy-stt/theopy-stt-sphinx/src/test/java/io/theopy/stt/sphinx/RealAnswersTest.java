package io.theopy.stt.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionHints.Expected;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells noise from answers must not cost answers. */
class RealAnswersTest {
    private static final Path FOLDER = Path.of("src/test/resources/answers");
    private static SpeechRecognizer recognizer;

    @BeforeAll
    static void load() {
        recognizer = new SphinxProvider().create(BundledRecordings.context());
    }

    @AfterAll
    static void unload() {
        recognizer.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 20})
    void nineteenOfTwentyAreHeardAndAreMoreLikelyThanNot(int signalToNoise) throws IOException {
        List<Path> answers;
        try (Stream<Path> files = Files.list(FOLDER)) {
            answers = files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }

        List<Path> missed = answers.stream()
                .filter(file -> {
                    Transcript heard = hear(noisy(samples(file), signalToNoise));
                    return heard.isEmpty() || heard.confidence().orElse(0) < 0.5;
                })
                .toList();

        assertThat(answers).hasSizeGreaterThanOrEqualTo(20);
        assertThat(missed).hasSizeLessThanOrEqualTo(answers.size() / 20);
    }

    private static Transcript hear(short[] samples) {
        RecognitionHints hints = RecognitionHints.none().expecting(Expected.YES_NO);
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, hints)) {
            session.accept(AudioChunk.of(samples));
            return session.finish();
        }
    }

    private static short[] noisy(short[] samples, int signalToNoise) {
        double power = 0;
        for (short sample : samples) {
            power += (double) sample * sample / samples.length;
        }
        double noise = Math.sqrt(power / Math.pow(10, signalToNoise / 10.0));
        Random random = new Random(samples.length);
        short[] noisy = new short[samples.length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (short) Math.max(-32_768, Math.min(32_767, samples[i] + noise * random.nextGaussian()));
        }
        return noisy;
    }

    private static short[] samples(Path file) {
        try {
            return WavReader.read(Files.readAllBytes(file), AudioLimits.DEFAULT).samples();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
