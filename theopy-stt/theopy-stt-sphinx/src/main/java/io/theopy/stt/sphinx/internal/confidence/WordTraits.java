package io.theopy.stt.sphinx.internal.confidence;

import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import io.theopy.stt.sphinx.internal.search.HeardWord;
import io.theopy.stt.sphinx.internal.search.PhoneLoop;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Measures the words that were heard: how they fit, how long they last, how the sound moves within them. Stateless. */
final class WordTraits {
    private static final int CEPSTRA = 13;
    /** Of real answers: e to the fourth frames, e to the 2.4th frames a phone, seven tenths of them voiced. */
    private static final double USUAL_LENGTH = 4;

    private static final double USUAL_PACE = 2.4;
    private static final double USUAL_VOICING = 0.7;

    private WordTraits() {}

    /** @param phones how many phones a word has */
    static void measure(
            List<HeardWord> words,
            ToIntFunction<HeardWord> phones,
            PhoneLoop background,
            Features features,
            PitchTrack pitch,
            Map<String, Double> traits) {
        double better = 0;
        double weakest = Double.POSITIVE_INFINITY;
        double slowest = 0;
        BitSet inWords = new BitSet();
        for (HeardWord word : words) {
            double gain = word.fit() - background.fit(word.startFrame(), word.endFrame());
            better += gain;
            weakest = Math.min(weakest, gain / word.frames());
            slowest = Math.max(slowest, (double) word.frames() / phones.applyAsInt(word));
            inWords.set(word.startFrame(), word.endFrame() + 1);
        }
        int frames = inWords.cardinality();
        double voiced = inWords.stream().filter(i -> pitch.strength(i) > 0).count();
        traits.put("fit", better / frames);
        traits.put("weakest", weakest);
        traits.put("length", square(Math.log(frames) - USUAL_LENGTH));
        traits.put("pace", square(Math.log(slowest) - USUAL_PACE));
        traits.put("voiced", square(voiced / frames - USUAL_VOICING));
        traits.put("cover", (double) frames / features.size());
        measureSpectrum(inWords, features, traits);
    }

    private static void measureSpectrum(BitSet inWords, Features features, Map<String, Double> traits) {
        float[] mean = features.mean();
        double[] sums = new double[CEPSTRA];
        double[] squares = new double[CEPSTRA];
        double change = 0;
        double outside = 0;
        for (int frame = 0; frame < features.size(); frame++) {
            float[] feature = features.feature(frame, mean);
            if (!inWords.get(frame)) {
                outside += feature[0];
                continue;
            }
            double slope = 0;
            for (int i = 0; i < CEPSTRA; i++) {
                sums[i] += feature[i];
                squares[i] += square(feature[i]);
                slope += i == 0 ? 0 : square(feature[CEPSTRA + i]);
            }
            change += Math.sqrt(slope);
        }
        int inside = inWords.cardinality();
        int others = features.size() - inside;
        double spread = 0;
        for (int i = 1; i < CEPSTRA; i++) {
            spread += variance(sums[i], squares[i], inside);
        }
        traits.put("change", change / inside);
        traits.put("spread", Math.sqrt(spread / (CEPSTRA - 1)));
        traits.put("tilt", Math.sqrt(variance(sums[1], squares[1], inside)));
        traits.put("contrast", others < 3 ? 0 : sums[0] / inside - outside / others);
    }

    private static double variance(double sum, double squares, int count) {
        return Math.max(0, squares / count - square(sum / count));
    }

    private static double square(double x) {
        return x * x;
    }
}
