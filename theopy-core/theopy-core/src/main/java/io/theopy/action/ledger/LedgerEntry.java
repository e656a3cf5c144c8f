package io.theopy.action.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Evidence;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One write, from before it is sent to its end. Holds the proposal and what spoke for it, not the call: whoever sends it
 * later has to get it past the router again. Immutable: methods that change something return changed copies.
 *
 * @param key the idempotency key that the ERP sees, and the reference that users are given
 * @param sequence the order of recording, over all sessions; 0 before it is recorded
 * @param version raised by each update; updates are compare-and-set
 * @param request what was asked for, as it was recorded
 * @param progress how far it has come
 */
public record LedgerEntry(String key, long sequence, long version, WriteRequest request, WriteProgress progress) {
    public LedgerEntry {
        Objects.requireNonNull(key, "key must not be null");
        Objects.requireNonNull(request, "request must not be null");
        Objects.requireNonNull(progress, "progress must not be null");
    }

    /** What changed further ahead than this was written before the clock was set back. */
    static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    /** One that is not recorded yet, and is about to be sent. */
    public static LedgerEntry fresh(String key, WriteRequest request, Instant leaseEnds) {
        return new LedgerEntry(key, 0, 0, request, WriteProgress.begun(request.recorded(), leaseEnds));
    }

    public String turnId() {
        return request.turnId();
    }

    public String sessionId() {
        return request.sessionId();
    }

    public Caller caller() {
        return request.caller();
    }

    public Language language() {
        return request.language();
    }

    public ProposedIntent proposal() {
        return request.proposal();
    }

    public Evidence evidence() {
        return request.evidence();
    }

    public String fingerprint() {
        return request.fingerprint();
    }

    public Instant recorded() {
        return request.recorded();
    }

    public EntryState state() {
        return progress.state();
    }

    public int attempts() {
        return progress.attempts();
    }

    public Instant changed() {
        return progress.changed();
    }

    public Instant due() {
        return progress.due();
    }

    public Optional<JsonNode> result() {
        return progress.result();
    }

    public String detail() {
        return progress.detail();
    }

    public boolean newsOwed() {
        return progress.newsOwed();
    }

    public Optional<Instant> maybeSent() {
        return progress.maybeSent();
    }

    /** Whether its time has come. What changed over a minute from now has waited since before the clock was set back. */
    public boolean isDue(Instant now) {
        return !due().isAfter(now) || changed().isAfter(now.plus(CLOCK_SLACK));
    }

    /** Whether somebody is sending it at this moment. */
    public boolean isUnderWay(Instant now) {
        return state() == EntryState.SENDING && !isDue(now);
    }

    /** When it may have reached the ERP for the first time, if nobody is sending it any more: who was, is lost. */
    public Optional<Instant> firstSent() {
        return progress.firstSent();
    }

    /** Whether nobody can tell if it happened: it was sent, and no answer came or will be asked for. */
    public boolean mayHaveHappened() {
        return progress.mayHaveHappened();
    }

    /** The same, stored as number {@code newSequence}. */
    public LedgerEntry stored(long newSequence, long newVersion) {
        return new LedgerEntry(key, newSequence, newVersion, request, progress);
    }

    /** Handed to the executor; nobody else may until {@code leaseEnds}. */
    public LedgerEntry sending(Instant now, Instant leaseEnds) {
        return with(progress.sending(now, leaseEnds));
    }

    /** Waiting, as {@code QUEUED} or {@code UNKNOWN}, until {@code next}; the user will want to hear of it. */
    public LedgerEntry waiting(EntryState as, String why, Instant now, Instant next) {
        return with(progress.waiting(as, why, now, next));
    }

    /** At its end. */
    public LedgerEntry settled(EntryState as, Optional<JsonNode> answer, String why, Instant now) {
        return with(progress.settled(as, answer, why, now));
    }

    /** The user has not heard how it ended. */
    public LedgerEntry owing() {
        return with(progress.owing(true));
    }

    /** The user heard how it ended, or does not need to. */
    public LedgerEntry told() {
        return with(progress.owing(false));
    }

    /** The same, as far on as {@code later} is, as version {@code newVersion}. */
    LedgerEntry progressed(LedgerEntry later, long newVersion) {
        return with(later.progress).stored(sequence, newVersion);
    }

    private LedgerEntry with(WriteProgress newProgress) {
        return new LedgerEntry(key, sequence, version, request, newProgress);
    }
}
