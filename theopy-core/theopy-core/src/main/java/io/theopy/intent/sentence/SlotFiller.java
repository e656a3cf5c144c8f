package io.theopy.intent.sentence;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.text.Language;

/** Gives the words for a slot in a generated sentence. */
@FunctionalInterface
public interface SlotFiller {
    /** What a user might say for {@code slot}: {@code tomorrow at two}. Never called for choices. */
    String fill(Intent intent, Slot slot, Language language);
}
