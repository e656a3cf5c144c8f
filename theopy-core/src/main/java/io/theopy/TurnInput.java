package io.theopy;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;

/** What a turn begins with. */
public sealed interface TurnInput {
    /** The user typed it. */
    record Text(String text) implements TurnInput {}

    /** The user said it, and all of it is here. */
    record Recording(AudioClip clip) implements TurnInput {}

    /** The user is about to say it; chunks follow through {@link TurnHandle#write}. */
    record Live(AudioFormat format) implements TurnInput {}
}
