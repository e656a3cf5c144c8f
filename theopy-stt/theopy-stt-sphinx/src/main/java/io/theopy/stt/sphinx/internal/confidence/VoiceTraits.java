package io.theopy.stt.sphinx.internal.confidence;

import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the voice in a recording. One person's pitch glides: that of clicks and of many people leaps, that of hum and
 * music stays. Stateless.
 */
final class VoiceTraits {
    private static final float FAR_BELOW_LOUDEST_DB = 25;
    private static final double LEAP_OCTAVES = 0.1;
    private static final double STEADY_OCTAVES = 0.004;
    private static final double WIDEST = 0.7;
    private static final int LONG_RUN = 25;

    private VoiceTraits() {}

    static void measure(PitchTrack pitch, Map<String, Double> traits) {
        List<Double> levels = new ArrayList<>();
        List<Double> strengths = new ArrayList<>();
        List<Double> octaves = new ArrayList<>();
        double loudest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pitch.size(); i++) {
            levels.add((double) pitch.level(i));
            loudest = Math.max(loudest, pitch.level(i));
        }
        int loud = 0;
        int pairs = 0;
        int leaps = 0;
        int steady = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < pitch.size(); i++) {
            boolean isLoud = pitch.level(i) > loudest - FAR_BELOW_LOUDEST_DB;
            loud += isLoud ? 1 : 0;
            if (!isLoud || pitch.strength(i) == 0) {
                run = 0;
                continue;
            }
            if (run > 0) {
                double step = Math.abs(pitch.octave(i) - pitch.octave(i - 1));
                pairs++;
                leaps += step > LEAP_OCTAVES ? 1 : 0;
                steady += step < STEADY_OCTAVES ? 1 : 0;
            }
            longest = Math.max(longest, ++run);
            strengths.add((double) pitch.strength(i));
            octaves.add((double) pitch.octave(i));
        }
        if (strengths.size() < 2) { // one frame may be periodic by chance
            strengths.clear();
            octaves.clear();
            longest = 0;
        }
        traits.put("periodic", (double) strengths.size() / Math.max(1, loud));
        traits.put("strength", mean(strengths));
        traits.put("leaps", pairs == 0 ? 1 : (double) leaps / pairs);
        traits.put("steady", (double) steady / Math.max(1, pairs));
        traits.put("melody", Math.min(WIDEST, deviation(octaves)));
        traits.put("run", Math.log1p(Math.min(LONG_RUN, longest)));
        traits.put("loudness", deviation(levels));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        return Math.sqrt(values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
