package io.theopy.nlu.slot;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recogniser of what one phrase reads; of equally long readings the first that means something counts. */
public record PhraseRecognizer(Phrase<Meaning> phrase) implements SlotRecognizer {
    @Override
    public List<SlotMatch> matchesAt(Utterance said, int from, LocalDateTime now) {
        if (from < 0 || from >= said.tokens().size()) {
            return List.of();
        }
        List<Found<Meaning>> found = phrase.at(new Words(said), from);
        if (found.isEmpty()) {
            return List.of();
        }
        List<SlotMatch> matches = new ArrayList<>(found.size());
        int shortest = Integer.MAX_VALUE;
        for (Found<Meaning> reading : found) {
            if (reading.to() < shortest) {
                Optional<ReadValue> value = reading.value().at(now);
                if (value.isPresent()) {
                    matches.add(new SlotMatch(
                            from, reading.to(), value.get().value(), value.get().doubt()));
                    shortest = reading.to();
                }
            }
        }
        return matches;
    }
}
