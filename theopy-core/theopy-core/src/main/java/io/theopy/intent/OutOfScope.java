package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences near a catalogue's subject that none of its intents is meant for; learned from, to be passed over.
 *
 * @param slots what the sentences may hold, named by type
 */
public record OutOfScope(List<Slot> slots, Map<Language, List<SentenceTemplate>> sentences) {
    public OutOfScope {
        Objects.requireNonNull(slots, "slots must not be null");
        Objects.requireNonNull(sentences, "sentences must not be null");
        slots = List.copyOf(slots);
        sentences = Map.copyOf(sentences);
    }

    public List<SentenceTemplate> sentences(Language language) {
        return sentences.getOrDefault(language, List.of());
    }
}
