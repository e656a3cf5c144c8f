package io.theopy.dialogue;

import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.Session;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A sentence in its conversation.
 *
 * @param session the conversation, with what this caller may go on from
 * @param words what was said, without {@code shift}
 * @param shift by how much something is to be moved
 * @param certain the command that it is beyond doubt by itself
 * @param now the user's local time
 */
record Saying(
        Session session,
        Utterance words,
        Optional<SlotValue> shift,
        Optional<ProposedIntent> certain,
        LocalDateTime now) {

    /**
     * The first that {@code read} makes of what stands before a comma and of what comes after it; empty when the sentence is
     * a command by itself.
     *
     * @param least tokens before the comma
     */
    Optional<ProposedIntent> atComma(int least, BiFunction<Utterance, Utterance, Optional<ProposedIntent>> read) {
        int size = words.tokens().size();
        return certain.isPresent()
                ? Optional.empty()
                : IntStream.range(least, size)
                        .filter(words::isAfterComma)
                        .boxed()
                        .flatMap(at -> read.apply(words.part(0, at), words.part(at, size)).stream())
                        .findFirst();
    }
}
