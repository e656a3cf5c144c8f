package io.theopy.dialogue;

import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/** "Tomorrow at ten, no, eleven": an answer that takes itself back, where the last word counts. Thread-safe. */
final class SecondThoughts {
    private static final PhraseList INSISTING = PhraseList.of(DialogueWords::insisting);

    private final Correction correction;

    SecondThoughts(Correction correction) {
        this.correction = correction;
    }

    /**
     * What {@code said} comes to; empty when it is no answer that is corrected.
     *
     * @param first what the words before the correction come to by themselves
     */
    Optional<ProposedIntent> of(
            Utterance said, LocalDateTime now, Function<Utterance, Optional<ProposedIntent>> first) {
        int size = said.tokens().size();
        for (int at = size - 2; at > 0; at--) {
            if (INSISTING.lengthAt(said, at) == 0) {
                continue;
            }
            Utterance before = said.part(0, at);
            Utterance after = said.part(at, size);
            Optional<ProposedIntent> corrected = first.apply(before)
                    .or(() -> of(before, now, first))
                    .flatMap(answer -> correction.afterwards(answer, after, now));
            if (corrected.isPresent()) {
                return corrected;
            }
        }
        return Optional.empty();
    }
}
