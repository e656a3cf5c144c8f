package io.theopy.stt.sphinx.internal.acoustic;

/**
 * The English acoustic model of CMU Sphinx (5,126 senones over 42 phonetically tied codebooks, 16 kHz). Immutable, and
 * shared by all sessions: what depends on a frame is kept in a {@link SenoneScorer}. Sphinx4's own classes keep the last
 * frame's scores inside the model, so that every decoder needs 60 MB of its own.
 */
public final class AcousticModel {
    private final Triphones triphones;
    private final Transitions transitions;
    private final Mixtures mixtures;

    private AcousticModel(Triphones triphones, Transitions transitions, Mixtures mixtures) {
        this.triphones = triphones;
        this.transitions = transitions;
        this.mixtures = mixtures;
    }

    /**
     * Reads the model from the class path; takes a second and 30 MB.
     *
     * @throws io.theopy.spi.EngineException when it is not there or damaged
     */
    public static AcousticModel load() {
        return new AcousticModel(Triphones.load(), Transitions.load(), Mixtures.load());
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
    public SenoneScorer newScorer() {
        return new SenoneScorer(triphones, mixtures);
    }
}
