package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.acoustic.FrameScorer;
import io.theopy.stt.sphinx.internal.acoustic.Transitions;
import io.theopy.stt.sphinx.internal.acoustic.Triphones;
import java.util.Arrays;

/**
 * The background model beside a narrow grammar: any phones, silences and noises in any order. What a word has to fit
 * better than this if it was really said, for noise fits some row of sounds better than any word. One utterance, one
 * thread.
 */
public final class PhoneLoop {
    private static final int STATES = Triphones.STATES;

    private final Triphones triphones;
    private final Transitions transitions;
    private final FrameScorer scorer;
    private final int phones;
    /** How unlikely each one of the phones is, a logarithm. */
    private final float entry;

    private float[] score;
    private float[] next;
    /** The best score after each number of frames. */
    private float[] after = new float[1 << 10];

    private int frames;
    private float bestExit;

    public PhoneLoop(AcousticModel acoustic) {
        this.triphones = acoustic.triphones();
        this.transitions = acoustic.transitions();
        this.scorer = acoustic.newScorer();
        this.phones = acoustic.phones().size();
        this.entry = (float) -Math.log(phones);
        this.score = new float[phones * STATES];
        this.next = new float[phones * STATES];
        Arrays.fill(score, Float.NEGATIVE_INFINITY);
    }

    /** Takes the next frame's feature. */
    public void accept(float[] feature) {
        scorer.frame(feature);
        float best = Float.NEGATIVE_INFINITY;
        float exit = Float.NEGATIVE_INFINITY;
        for (int phone = 0; phone < phones; phone++) {
            int sequence = triphones.alone(phone);
            int at = phone * STATES;
            for (int to = 0; to < STATES; to++) {
                float reached = to == 0 ? bestExit + entry : Float.NEGATIVE_INFINITY;
                for (int from = 0; from <= to; from++) {
                    reached = Math.max(reached, score[at + from] + transitions.log(phone, from, to));
                }
                next[at + to] = reached + scorer.score(triphones.senone(sequence, to));
                best = Math.max(best, next[at + to]);
                exit = Math.max(exit, next[at + to] + transitions.log(phone, to, STATES));
            }
        }
        float[] passed = score;
        score = next;
        next = passed;
        bestExit = exit;
        if (++frames == after.length) {
            after = Arrays.copyOf(after, frames * 2);
        }
        after[frames] = best;
    }

    /** How well the frames fit, first and last included: a natural logarithm. */
    public float fit(int firstFrame, int lastFrame) {
        return after[lastFrame + 1] - after[firstFrame];
    }
}
