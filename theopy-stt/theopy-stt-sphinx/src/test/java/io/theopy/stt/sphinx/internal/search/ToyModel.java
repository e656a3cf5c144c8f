package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.acoustic.FrameScorer;
import io.theopy.stt.sphinx.internal.acoustic.Transitions;
import io.theopy.stt.sphinx.internal.acoustic.Triphones;
import io.theopy.stt.sphinx.internal.language.NgramCounter;
import io.theopy.stt.sphinx.internal.language.NgramEstimator;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.language.WordKinds;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An acoustic model small enough to reckon with: five phones of three states each, no context, each state as likely to
 * stay as to go on. A frame <em>is</em> the list of its log scores, one for each state of each phone.
 */
final class ToyModel {
    static final int SILENCE = 0;
    static final int NOISE = 1;
    static final int A = 2;
    static final int B = 3;
    static final int C = 4;

    /** Of staying in a state, and of leaving it. */
    static final float HALF = (float) Math.log(0.5);
    /** What a frame scores in every state but its own. */
    static final float WRONG = -50;

    private static final List<String> PHONES = List.of("SIL", "+NSN+", "A", "B", "C");

    private ToyModel() {}

    static AcousticModel acoustic() {
        StringBuilder mdef = new StringBuilder(
                "0.3\n5 n_base\n0 n_tri\n20 n_state_map\n15 n_tied_state\n" + "15 n_tied_ci_state\n5 n_tied_tmat\n");
        for (int phone = 0; phone < PHONES.size(); phone++) {
            int first = phone * Triphones.STATES;
            mdef.append(
                    "%s - - - n/a %d %d %d %d N%n".formatted(PHONES.get(phone), phone, first, first + 1, first + 2));
        }
        float[] onePhone = {1, 1, 0, 0, /**/ 0, 1, 1, 0, /**/ 0, 0, 1, 1};
        float[] counts = new float[PHONES.size() * onePhone.length];
        for (int phone = 0; phone < PHONES.size(); phone++) {
            System.arraycopy(onePhone, 0, counts, phone * onePhone.length, onePhone.length);
        }
        return AcousticModel.of(Triphones.of(mdef.toString()), Transitions.ofCounts(counts), FrameIsScores::new);
    }

    /** Words in the order of their numbers, each with its phones. */
    static Lexicon lexicon(Map<String, int[]> words) {
        Map<String, List<int[]>> entries = new LinkedHashMap<>();
        words.forEach((word, phones) -> entries.put(word, List.of(phones)));
        return Lexicon.of(entries);
    }

    /** A language in which these sentences were said, each a list of words by number. */
    static NgramModel language(Lexicon lexicon, int[]... sentences) {
        NgramCounter counter = new NgramCounter(lexicon.size(), WordKinds.none(lexicon.size()));
        for (int[] sentence : sentences) {
            counter.add(sentence, 1);
        }
        return NgramEstimator.estimate(counter, 0.5f);
    }

    /** A frame that fits one state of one phone perfectly and any other badly. */
    static float[] frame(int phone, int state) {
        float[] scores = new float[PHONES.size() * Triphones.STATES];
        Arrays.fill(scores, WRONG);
        scores[phone * Triphones.STATES + state] = 0;
        return scores;
    }

    /** The three states of each phone in turn, a frame each. */
    static List<float[]> frames(int... phones) {
        return Arrays.stream(phones)
                .boxed()
                .flatMap(phone -> List.of(frame(phone, 0), frame(phone, 1), frame(phone, 2)).stream())
                .toList();
    }

    private static final class FrameIsScores implements FrameScorer {
        private float[] scores = {};

        @Override
        public void frame(float[] nextFeature) {
            scores = nextFeature;
        }

        @Override
        public float score(int senone) {
            return scores[senone];
        }
    }
}
