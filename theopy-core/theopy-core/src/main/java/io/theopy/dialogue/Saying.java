package io.theopy.dialogue;

import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.Session;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;

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
        LocalDateTime now) {}
