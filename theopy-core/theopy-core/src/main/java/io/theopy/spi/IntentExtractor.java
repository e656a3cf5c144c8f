package io.theopy.spi;

import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.text.Utterance;

/** Says what an utterance may mean. Thread-safe; has no effect on anything and no authority. */
public interface IntentExtractor {
    /** The provider's name, for logs and metrics. */
    String name();

    /** The possible meanings of {@code said}, best first; none when it means nothing that the catalogue knows. */
    Interpretation interpret(Utterance said, DialogueContext context);
}
