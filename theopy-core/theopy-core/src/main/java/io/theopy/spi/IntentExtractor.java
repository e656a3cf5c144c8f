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

    /**
     * The meanings of a part of what was said, tried to find several commands in one sentence. One turn may try dozens,
     * so who asks another machine or takes milliseconds answers here with what it knows by itself.
     */
    default Interpretation interpretPart(Utterance part, DialogueContext context) {
        return interpret(part, context);
    }
}
