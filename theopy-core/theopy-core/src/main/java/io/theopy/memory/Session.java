package io.theopy.memory;

import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One conversation. Immutable; saved with compare-and-set on {@code version}.
 *
 * @param version 0 for a session that was never saved; raised by each save
 * @param pending the question that waits for an answer
 * @param focus what was talked about last, by slot name
 * @param undo what would take the last write back
 * @param agenda the commands of one sentence that are still to be asked about
 * @param lastReply what Theopy said last, for "repeat"
 * @param language what the user spoke last
 * @param lastWrite the write that was just done, as long as nothing else was: what "no, I meant ..." is about
 * @param talk what the next sentence may go on from
 * @param misses how many answers to the pending question were not understood, one after the other
 * @param lastUsed when it was last saved
 */
public record Session(
        String id,
        long version,
        Optional<PendingQuestion> pending,
        Map<String, SlotValue> focus,
        Optional<ProposedIntent> undo,
        List<ProposedIntent> agenda,
        Optional<String> lastReply,
        Optional<Language> language,
        Optional<LastWrite> lastWrite,
        Talk talk,
        int misses,
        Instant lastUsed) {
    public Session {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(pending, "pending must not be null");
        Objects.requireNonNull(focus, "focus must not be null");
        Objects.requireNonNull(undo, "undo must not be null");
        Objects.requireNonNull(agenda, "agenda must not be null");
        Objects.requireNonNull(lastReply, "lastReply must not be null");
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(lastWrite, "lastWrite must not be null");
        Objects.requireNonNull(talk, "talk must not be null");
        Objects.requireNonNull(lastUsed, "lastUsed must not be null");
        focus = Map.copyOf(focus);
        agenda = List.copyOf(agenda);
    }

    /** One in which nothing was said that could be gone on from. */
    public Session(
            String id,
            long version,
            Optional<PendingQuestion> pending,
            Map<String, SlotValue> focus,
            Optional<ProposedIntent> undo,
            List<ProposedIntent> agenda,
            Optional<String> lastReply,
            Optional<Language> language,
            Optional<LastWrite> lastWrite,
            Instant lastUsed) {
        this(id, version, pending, focus, undo, agenda, lastReply, language, lastWrite, Talk.none(), 0, lastUsed);
    }

    public static Session fresh(String id, Instant now) {
        return new Session(
                id,
                0,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Talk.none(),
                0,
                now);
    }

    public Session withVersion(long newVersion) {
        return new Session(
                id, newVersion, pending, focus, undo, agenda, lastReply, language, lastWrite, talk, misses, lastUsed);
    }

    public Session withPending(PendingQuestion question) {
        return new Session(
                id,
                version,
                Optional.of(question),
                focus,
                undo,
                agenda,
                lastReply,
                language,
                lastWrite,
                talk,
                0,
                lastUsed);
    }

    public Session withoutPending() {
        return new Session(
                id, version, Optional.empty(), focus, undo, agenda, lastReply, language, lastWrite, talk, 0, lastUsed);
    }

    public Session withFocus(Map<String, SlotValue> newFocus) {
        return new Session(
                id, version, pending, newFocus, undo, agenda, lastReply, language, lastWrite, talk, misses, lastUsed);
    }

    public Session withUndo(Optional<ProposedIntent> newUndo) {
        return new Session(
                id, version, pending, focus, newUndo, agenda, lastReply, language, lastWrite, talk, misses, lastUsed);
    }

    public Session withReply(String reply, Language spoken, Instant now) {
        return new Session(
                id,
                version,
                pending,
                focus,
                undo,
                agenda,
                Optional.of(reply),
                Optional.of(spoken),
                lastWrite,
                talk,
                misses,
                now);
    }

    public Session withAgenda(List<ProposedIntent> remaining) {
        return new Session(
                id, version, pending, focus, undo, remaining, lastReply, language, lastWrite, talk, misses, lastUsed);
    }

    public Session withLastWrite(Optional<LastWrite> done) {
        return new Session(
                id, version, pending, focus, undo, agenda, lastReply, language, done, talk, misses, lastUsed);
    }

    public Session withTalk(Talk next) {
        return new Session(
                id, version, pending, focus, undo, agenda, lastReply, language, lastWrite, next, misses, lastUsed);
    }

    /** The same, after one more answer to the pending question that was not understood. */
    public Session missedOnce() {
        return new Session(
                id, version, pending, focus, undo, agenda, lastReply, language, lastWrite, talk, misses + 1, lastUsed);
    }
}
