package io.theopy.audio;

/** The bytes given as audio are not audio that Theopy can read; the message says what was found and what to send. */
public final class UnreadableAudioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong, for callers that answer differently (an HTTP status, a spoken hint). */
    public enum Reason {
        /** Nothing was sent. */
        EMPTY,
        /** Something else than audio, or a container that is not read here. */
        NOT_AUDIO,
        /** Audio, but in an encoding, rate or layout that Theopy does not take. */
        UNSUPPORTED,
        /** Audio that is cut off or contradicts itself. */
        DAMAGED,
        /** More bytes or seconds than {@link AudioLimits} allows. */
        TOO_LONG
    }

    public UnreadableAudioException(String message) {
        this(Reason.DAMAGED, message);
    }

    public UnreadableAudioException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableAudioException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
