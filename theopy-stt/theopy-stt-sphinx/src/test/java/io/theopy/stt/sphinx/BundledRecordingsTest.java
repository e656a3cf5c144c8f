package io.theopy.stt.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioLimits;
import io.theopy.eval.SttEvaluation;
import io.theopy.eval.SttManifest;
import io.theopy.eval.SttReport;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.SpeechRecognizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledRecordingsTest {
    @Test
    void fewerThanOneWordInTwentyIsWrong() {
        try (SpeechRecognizer recognizer = new SphinxProvider().create(BundledRecordings.context())) {
            SttReport report = new SttEvaluation(recognizer, RecognitionHints.none(), AudioLimits.DEFAULT)
                    .run(SttManifest.read(BundledRecordings.FOLDER.resolve("manifest.tsv")));

            assertThat(report.errors().rate()).as(() -> mistakes(report)).isLessThan(0.05);
        }
    }

    private static String mistakes(SttReport report) {
        return report.results().stream()
                .filter(result -> !result.isExact())
                .map(result -> result.sample().reference() + " -> "
                        + result.transcript().text())
                .collect(Collectors.joining("\n"));
    }
}
