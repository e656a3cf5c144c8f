package io.theopy.spi;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;

/** Where speech goes. Called by one thread at a time. */
public interface AudioSink {
    /**
     * Says that a sentence begins, and the rate of its chunks. Called before the first chunk of every sentence.
     *
     * @param text the sentence
     */
    void sentence(AudioFormat format, String text);

    /**
     * Takes the next samples; blocks while the listener cannot take more (back-pressure).
     *
     * @return whether more is wanted; after {@code false} (the user spoke over it, the connection closed) stop speaking
     */
    boolean write(AudioChunk chunk);
}
