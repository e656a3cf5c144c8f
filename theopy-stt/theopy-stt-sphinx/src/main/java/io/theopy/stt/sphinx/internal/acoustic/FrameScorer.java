package io.theopy.stt.sphinx.internal.acoustic;

/** Scores the frames of one utterance, one after the other: how well each fits each senone. Not thread-safe. */
public interface FrameScorer {
    /** Turns to the next frame. */
    void frame(float[] nextFeature);

    /** The natural logarithm of the current frame's density under {@code senone}. */
    float score(int senone);
}
