package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavWriter;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SttEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void countsErrorsAndExactSentencesOverAllRecordings() throws IOException {
        List<SttSample> samples = List.of(
                new SttSample(wav("second.wav", 16_000, 16_000), "one second"),
                new SttSample(wav("half.wav", 16_000, 8_000), "half a second"));

        SttReport report = new SttEvaluation(new Counter(), RecognitionHints.none(), AudioLimits.DEFAULT).run(samples);

        assertThat(report.files()).isEqualTo(2);
        assertThat(report.exactSentences()).isEqualTo(1);
        assertThat(report.errors()).isEqualTo(new WordErrorRate(5, 0, 0, 1));
        assertThat(report.realTimeFactor()).isPositive();
    }

    @Test
    void otherRatesAreResampledBeforeTheRecogniserHearsThem() throws IOException {
        List<SttSample> samples = List.of(new SttSample(wav("8k.wav", 8_000, 8_000), "one second"));

        SttReport report = new SttEvaluation(new Counter(), RecognitionHints.none(), AudioLimits.DEFAULT).run(samples);

        assertThat(report.exactSentences()).isEqualTo(1);
    }

    @Test
    void aRecordingThatIsNotAudioIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "not audio");
        SttEvaluation evaluation = new SttEvaluation(new Counter(), RecognitionHints.none(), AudioLimits.DEFAULT);

        assertThatThrownBy(() -> evaluation.run(List.of(new SttSample(broken, "x"))))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("broken.wav");
    }

    private Path wav(String name, int rate, int samples) throws IOException {
        AudioClip clip = AudioClip.of(new AudioFormat(rate), new short[samples]);
        return Files.write(folder.resolve(name), WavWriter.toBytes(clip));
    }

    /** Says how long it listened. */
    private static final class Counter implements SpeechRecognizer {
        @Override
        public String name() {
            return "counter";
        }

        @Override
        public Set<Language> languages() {
            return Set.of(Language.EN);
        }

        @Override
        public RecognitionSession open(AudioFormat format, RecognitionHints hints) {
            return new RecognitionSession() {
                private int samples;

                @Override
                public Optional<PartialTranscript> accept(AudioChunk chunk) {
                    samples += chunk.length();
                    return Optional.empty();
                }

                @Override
                public Transcript finish() {
                    return Transcript.of(samples > 12_000 ? "One second." : "half second");
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
