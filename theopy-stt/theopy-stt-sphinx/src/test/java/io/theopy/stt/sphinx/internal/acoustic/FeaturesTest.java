package io.theopy.stt.sphinx.internal.acoustic;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioClip;
import io.theopy.stt.sphinx.BundledRecordings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    /** Sphinx drops the last frames of a stream, which moves its mean a little and changes the frames before them. */
    private static final int FRAMES_AT_THE_END = 8;

    private final AudioClip clip = BundledRecordings.clip("mark_invoice_paid.wav");

    @Test
    void areThoseOfSphinx() {
        List<float[]> expected = SphinxFrontEnd.features(clip);

        Features features = features(clip.samples().length);

        float[] mean = features.mean();
        for (int frame = 0; frame < expected.size() - FRAMES_AT_THE_END; frame++) {
            float[] actual = features.feature(frame, mean);
            for (int i = 0; i < actual.length; i++) {
                assertThat((double) actual[i])
                        .as("frame %d, number %d", frame, i)
                        .isCloseTo(expected.get(frame)[i], org.assertj.core.data.Offset.offset(0.5));
            }
        }
    }

    @Test
    void doNotDependOnHowTheAudioIsCut() {
        Features whole = features(clip.samples().length);
        Features pieces = features(77);

        assertThat(pieces.size()).isEqualTo(whole.size());
        assertThat(pieces.feature(50, pieces.mean())).containsExactly(whole.feature(50, whole.mean()));
    }

    @Test
    void theMeanSoFarStartsFromWhatIsTypical() {
        Features features = new Features();
        float[] typical = features.mean(50);
        features.add(new float[] {1_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertThat(features.mean(50)[0]).isGreaterThan(typical[0]).isLessThan(typical[0] + 50);
        assertThat(features.mean()[0]).isEqualTo(1_000);
    }

    private Features features(int piece) {
        Features features = new Features();
        CepstrumStream stream = new CepstrumStream(features::add);
        for (int from = 0; from < clip.samples().length; from += piece) {
            stream.accept(clip.samples(), from, Math.min(clip.samples().length, from + piece));
        }
        return features;
    }
}
