package io.theopy.stt.sphinx.internal.acoustic;

import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataBlocker;
import edu.cmu.sphinx.frontend.DataEndSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.FloatData;
import edu.cmu.sphinx.frontend.FrontEnd;
import edu.cmu.sphinx.frontend.denoise.Denoise;
import edu.cmu.sphinx.frontend.feature.BatchCMN;
import edu.cmu.sphinx.frontend.feature.DeltasFeatureExtractor;
import edu.cmu.sphinx.frontend.filter.Preemphasizer;
import edu.cmu.sphinx.frontend.frequencywarp.MelFrequencyFilterBank;
import edu.cmu.sphinx.frontend.transform.DiscreteCosineTransform2;
import edu.cmu.sphinx.frontend.transform.DiscreteFourierTransform;
import edu.cmu.sphinx.frontend.transform.Lifter;
import edu.cmu.sphinx.frontend.util.StreamDataSource;
import edu.cmu.sphinx.frontend.window.RaisedCosineWindower;
import io.theopy.audio.AudioClip;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Sphinx4's own way from samples to features, to compare with. */
final class SphinxFrontEnd {
    private SphinxFrontEnd() {}

    static List<float[]> features(AudioClip clip) {
        StreamDataSource source = new StreamDataSource(16_000, 3_200, 16, false, true);
        source.setInputStream(new ByteArrayInputStream(littleEndian(clip.samples())));
        FrontEnd frontEnd = new FrontEnd(new ArrayList<>(List.of(
                source,
                new DataBlocker(10),
                new Preemphasizer(0.97),
                new RaisedCosineWindower(0.46, 25.625f, 10f),
                new DiscreteFourierTransform(-1, false),
                new MelFrequencyFilterBank(130, 6800, 25),
                new Denoise(0.7, 0.995, 0.5, 0.85, 0.2, 20, 4),
                new DiscreteCosineTransform2(25, 13),
                new Lifter(22),
                new BatchCMN(),
                new DeltasFeatureExtractor(3))));
        frontEnd.initialize();
        List<float[]> features = new ArrayList<>();
        for (Data data = frontEnd.getData(); !(data instanceof DataEndSignal); data = frontEnd.getData()) {
            if (data instanceof FloatData || data instanceof DoubleData) {
                features.add(FloatData.toFloatData(data).getValues());
            }
        }
        return features;
    }

    private static byte[] littleEndian(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
