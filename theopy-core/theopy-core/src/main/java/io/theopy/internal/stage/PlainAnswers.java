package io.theopy.internal.stage;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.meaning.ProposedIntent;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ResponseBuilder;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Answers of turns that did not go through all stages: they change nothing in their conversation. Thread-safe. */
public final class PlainAnswers {
    private final ResponseBuilder replies;
    private final Clock clock;

    public PlainAnswers(ResponseBuilder replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
    }

    /** The answer of a turn that is over before anything was understood. */
    Answered ended(Heard heard) {
        return ended(
                heard.turn().request(),
                heard.transcript(),
                heard.said(),
                heard.end().orElseThrow());
    }

    /** The answer of a turn of which nothing is known but how it ended. */
    public Answered ended(TurnRequest request, Outcome outcome) {
        return ended(request, Optional.empty(), "", outcome);
    }

    private Answered ended(TurnRequest request, Optional<Transcript> transcript, String said, Outcome outcome) {
        Language language = request.language().orElse(Language.DEFAULT);
        ReplyFacts facts = ReplyFacts.of(language, LocalDateTime.now(clock), request.caller());
        return Answered.of(request, transcript, said, Optional.empty(), outcome, replies.reply(outcome, facts));
    }

    /** What is known of the write of an earlier attempt at the same turn. */
    Answered recall(TurnRequest request, LedgerEntry entry) {
        ProposedIntent asked = entry.proposal();
        Outcome outcome = Outcomes.of(asked, ActionDispatcher.of(entry));
        ReplyFacts facts = ReplyFacts.of(entry.language(), LocalDateTime.now(clock), request.caller())
                .about(asked)
                .finding(entry.evidence().found().map(all -> Outcomes.chosen(all, asked)));
        return Answered.of(request, Optional.empty(), "", Optional.of(asked), outcome, replies.reply(outcome, facts));
    }
}
