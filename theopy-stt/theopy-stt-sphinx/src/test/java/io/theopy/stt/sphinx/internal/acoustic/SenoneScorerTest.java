package io.theopy.stt.sphinx.internal.acoustic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import edu.cmu.sphinx.frontend.FloatData;
import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Sphinx3Loader;
import io.theopy.stt.sphinx.BundledRecordings;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SenoneScorerTest {
    private static final double NATURAL = Math.log(1.0001);

    @Test
    void scoresAreThoseOfSphinx() throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Sphinx3Loader sphinx = new Sphinx3Loader(
                "resource:/edu/cmu/sphinx/models/en-us/en-us", new UnitManager(), 0f, 1e-7f, 1e-4f, 4, true);
        sphinx.load();
        FrameScorer scorer = AcousticModel.load().newScorer();
        List<float[]> features = SphinxFrontEnd.features(BundledRecordings.clip("confirm_yes.wav"));

        for (int frame = 0; frame < features.size(); frame++) {
            scorer.frame(features.get(frame));
            FloatData data = new FloatData(features.get(frame), 16_000, frame * 160L);
            for (int senone = 0; senone < sphinx.getSenonePool().size(); senone += 101) {
                double expected = sphinx.getSenonePool().get(senone).getScore(data) * NATURAL;
                assertThat((double) scorer.score(senone)).isCloseTo(expected, offset(0.1));
            }
        }
    }
}
