package io.theopy.internal.stage;

import io.theopy.action.TurnContext;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.Session;
import io.theopy.reply.ReplyFacts;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A turn whose words were interpreted in their conversation.
 *
 * @param session the conversation as it was before
 * @param wallClock the user's local time, which "tomorrow" is relative to
 * @param commands the commands of the sentence where it holds several, else none
 * @param unheard writes of earlier turns whose end the user has yet to hear
 */
public record Understood(
        Heard heard,
        Session session,
        TurnContext turn,
        LocalDateTime wallClock,
        Utterance utterance,
        Interpretation meaning,
        List<ProposedIntent> commands,
        List<LedgerEntry> unheard) {
    /** What a reply may speak of so far. */
    public ReplyFacts facts() {
        return ReplyFacts.of(turn.language(), wallClock, turn.caller()).after(session.lastReply());
    }
}
