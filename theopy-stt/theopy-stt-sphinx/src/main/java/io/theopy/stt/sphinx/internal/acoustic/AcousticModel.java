package io.theopy.stt.sphinx.internal.acoustic;

import java.util.function.Supplier;

/**
 * The English acoustic model of CMU Sphinx (5,126 senones over 42 phonetically tied codebooks, 16 kHz). Immutable, and
 * shared by all sessions: what depends on a frame is kept in a {@link SenoneScorer}. Sphinx4's own classes keep the last
 * frame's scores inside the model, so that every decoder needs 60 MB of its own.
 */
public final class AcousticModel {
    private final Triphones triphones;
    private final Transitions transitions;
    private final Supplier<FrameScorer> scorers;

    private AcousticModel(Triphones triphones, Transitions transitions, Supplier<FrameScorer> scorers) {
        this.triphones = triphones;
        this.transitions = transitions;
        this.scorers = scorers;
    }

    /**
     * Reads the model from the class path; takes a second and 30 MB.
     *
     * @throws io.theopy.spi.EngineException when it is not there or damaged
     */
    public static AcousticModel load() {
        Triphones triphones = Triphones.load();
        Mixtures mixtures = Mixtures.load();
        return of(triphones, Transitions.load(), () -> new SenoneScorer(triphones, mixtures));
    }

    /** @param scorers makes one for each utterance */
    public static AcousticModel of(Triphones triphones, Transitions transitions, Supplier<FrameScorer> scorers) {
        return new AcousticModel(triphones, transitions, scorers);
    }

    public PhoneSet phones() {
        return triphones.phones();
    }

    public Triphones triphones() {
        return triphones;
    }

    public Transitions transitions() {
        return transitions;
    }

    /** Scores the frames of one utterance. */
    public FrameScorer newScorer() {
        return scorers.get();
    }
}
