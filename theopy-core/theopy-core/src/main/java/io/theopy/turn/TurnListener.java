package io.theopy.turn;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;

/**
 * Hears about a turn while it happens. Called serially, in the order of these methods; a slow listener slows its own
 * turn and no other. What a listener throws is logged and changes nothing: the turn goes on, and so do its calls. After
 * {@link TurnHandle#cancel} no more speech comes.
 */
public interface TurnListener {
    /** A listener that wants nothing but the result. */
    TurnListener NONE = new TurnListener() {};

    default void onPartial(PartialTranscript partial) {}

    default void onTranscript(Transcript transcript) {}

    default void onOutcome(Outcome outcome) {}

    default void onReply(Reply reply) {}

    /** A sentence of the spoken reply begins. */
    default void onSentence(AudioFormat format, String text) {}

    /** The next samples of the spoken reply; blocking here is back-pressure. */
    default void onAudio(AudioChunk chunk) {}

    /**
     * The turn is over; the last call. When time ran out in the middle of another call it comes after that one, and the
     * handle's result may be there before it.
     */
    default void onEnd(TurnResult result) {}
}
