package io.theopy.turn;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import java.util.Objects;

/** What a turn begins with. */
public sealed interface TurnInput {
    /**
     * The user typed it.
     *
     * @param text of {@value #LONGEST} characters at most: what is longer is refused as {@link
     *     Outcome.Refused.Reason#TOO_LONG} and read no further
     */
    record Text(String text) implements TurnInput {
        public Text {
            Objects.requireNonNull(text, "text must not be null");
        }

        /** The longest text of one turn, typed or heard: understanding takes more than linear time. */
        public static final int LONGEST = 10_000;
    }

    /** The user said it, and all of it is here. */
    record Recording(AudioClip clip) implements TurnInput {
        public Recording {
            Objects.requireNonNull(clip, "clip must not be null");
        }
    }

    /** The user is about to say it; chunks follow through {@link TurnHandle#write}. */
    record Live(AudioFormat format) implements TurnInput {
        public Live {
            Objects.requireNonNull(format, "format must not be null");
        }
    }
}
