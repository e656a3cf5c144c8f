package io.theopy.dialogue;

import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import java.util.List;

/** Understands nothing. */
final class NothingUnderstood implements IntentExtractor {
    @Override
    public String name() {
        return "nothing";
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        return new Interpretation(List.of());
    }
}
