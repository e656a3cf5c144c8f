package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.meaning.ProposedIntent;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ReplyPart;
import io.theopy.reply.ResponseBuilder;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
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
    Answered recall(TurnRequest request, List<LedgerEntry> entries) {
        LedgerEntry first = entries.get(0);
        if (entries.size() == 1) {
            return recall(request, first);
        }
        List<ReplyPart> parts = entries.stream()
                .map(entry -> new ReplyPart(entry.proposal(), found(entry), Optional.of(outcome(entry))))
                .toList();
        Outcome all =
                new Outcome.DoneAll(entries.stream().map(PlainAnswers::outcome).toList());
        ReplyFacts facts = ReplyFacts.of(first.language(), LocalDateTime.now(clock), request.caller())
                .withParts(parts, List.of());
        return Answered.of(
                request, Optional.empty(), "", Optional.of(first.proposal()), all, replies.reply(all, facts));
    }

    private static Outcome outcome(LedgerEntry entry) {
        return Outcomes.of(entry.proposal(), ActionDispatcher.of(entry));
    }

    private static Optional<JsonNode> found(LedgerEntry entry) {
        return entry.evidence().found().map(all -> Outcomes.chosen(all, entry.proposal()));
    }

    private Answered recall(TurnRequest request, LedgerEntry entry) {
        ProposedIntent asked = entry.proposal();
        Outcome outcome = outcome(entry);
        ReplyFacts facts = ReplyFacts.of(entry.language(), LocalDateTime.now(clock), request.caller())
                .about(asked)
                .finding(found(entry));
        return Answered.of(request, Optional.empty(), "", Optional.of(asked), outcome, replies.reply(outcome, facts));
    }
}
