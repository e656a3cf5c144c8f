package io.theopy.audio;

/** The bytes given as audio are not audio that Theopy can read; the message says what was found and what to send. */
public final class UnreadableAudioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableAudioException(String message) {
        super(message);
    }
}
