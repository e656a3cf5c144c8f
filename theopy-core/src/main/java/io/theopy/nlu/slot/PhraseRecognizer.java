package io.theopy.nlu.slot;

import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A recogniser of what one phrase reads; readings that mean nothing today (a 31 November) are dropped. */
record PhraseRecognizer<T>(Phrase<T> phrase, BiFunction<T, LocalDateTime, Optional<String>> canonical)
        implements SlotRecognizer {
    @Override
    public List<SlotMatch> matchesAt(Utterance said, int from, LocalDateTime now) {
        if (from < 0 || from >= said.tokens().size()) {
            return List.of();
        }
        List<Found<T>> found = phrase.at(new Words(said), from);
        if (found.isEmpty()) {
            return List.of();
        }
        List<SlotMatch> matches = new ArrayList<>(found.size());
        int shortest = Integer.MAX_VALUE;
        for (Found<T> reading : found) {
            if (reading.to() < shortest) {
                Optional<String> value = canonical.apply(reading.value(), now);
                if (value.isPresent()) {
                    matches.add(new SlotMatch(from, reading.to(), value.get()));
                    shortest = reading.to();
                }
            }
        }
        return matches;
    }
}
