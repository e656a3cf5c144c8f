package io.theopy.internal.record;

import io.theopy.action.Fingerprint;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.KeyedTurn;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnClaim;
import io.theopy.action.ledger.TurnKey;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.internal.gate.TurnTimes;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules for turns that carry their sender's key: the same request has the same answer, another request is refused,
 * and of two at once one runs. Thread-safe.
 */
public final class KeyedTurns {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedTurns.class);

    private final TurnLedger ledger;
    private final Clock clock;
    private final TurnTimes times;
    private final StoredAnswers answers = new StoredAnswers();

    public KeyedTurns(TurnLedger ledger, Clock clock, TurnTimes times) {
        this.ledger = ledger;
        this.clock = clock;
        this.times = times;
    }

    /** What a key means for the turn that carries it. */
    public sealed interface Start {
        /** Calls the case of {@code cases} for this kind of start. */
        <T> T on(Cases<T> cases);

        /**
         * One case for each kind of start.
         *
         * @param <T> what the cases give
         */
        interface Cases<T> {
            T run(Run start);

            T replay(Replay start);

            T written(Written start);

            T refuse(Refuse start);
        }

        /**
         * Run it.
         *
         * @param writeKey the ERP's key for what it writes, where the sender gave one
         */
        record Run(Optional<String> writeKey) implements Start {
            @Override
            public <T> T on(Cases<T> cases) {
                return cases.run(this);
            }
        }

        /** Do not run it; this was the answer. */
        record Replay(TurnResult answer) implements Start {
            @Override
            public <T> T on(Cases<T> cases) {
                return cases.replay(this);
            }
        }

        /** Do not run it; these writes of an earlier attempt, at least one, are what is known. */
        record Written(List<LedgerEntry> entries) implements Start {
            public Written {
                entries = List.copyOf(entries);
            }

            @Override
            public <T> T on(Cases<T> cases) {
                return cases.written(this);
            }
        }

        /** Do not run it. */
        record Refuse(Outcome outcome) implements Start {
            @Override
            public <T> T on(Cases<T> cases) {
                return cases.refuse(this);
            }
        }
    }

    public Start begin(TurnRequest request) {
        if (request.idempotencyKey().isEmpty()) {
            return new Start.Run(Optional.empty());
        }
        Instant now = clock.instant();
        TurnKey key = key(request);
        try {
            TurnClaim claim = ledger.begin(key, hash(request), request.turnId(), now, now.plus(lease(request)));
            if (claim instanceof TurnClaim.Answered answered) {
                return new Start.Replay(answers.read(answered.answer()));
            }
            if (claim instanceof TurnClaim.InFlight) {
                return refuse(Outcome.Refused.Reason.IN_FLIGHT);
            }
            if (claim instanceof TurnClaim.OtherRequest) {
                return refuse(Outcome.Refused.Reason.KEY_REUSED);
            }
            Instant began = claim instanceof TurnClaim.TakenOver ? began(request) : now;
            String writeKey = Fingerprint.idempotencyKey(request.caller(), key.key(), began);
            List<LedgerEntry> written = claim instanceof TurnClaim.TakenOver ? written(writeKey) : List.of();
            return written.isEmpty() ? new Start.Run(Optional.of(writeKey)) : new Start.Written(written);
        } catch (LedgerException e) {
            LOG.error("turn {} is not run, as its key cannot be claimed: {}", request.turnId(), e.getMessage());
            return new Start.Refuse(new Outcome.Failed(
                    Outcome.Failed.RECORDS, "the ledger does not answer, so nothing was done", true));
        }
    }

    /** What the turn wrote whose first write has {@code first} for its key; one follows the other. */
    private List<LedgerEntry> written(String first) {
        return Stream.iterate(0, place -> place + 1)
                .map(place -> ledger.entry(Fingerprint.keyOfPart(first, place)))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }

    /** Keeps the answer; a turn that failed before it wrote anything may be tried again under its key. */
    public void end(TurnRequest request, Optional<String> writeKey, TurnResult result) {
        if (request.idempotencyKey().isEmpty()) {
            return;
        }
        TurnKey key = key(request);
        try {
            boolean again = result.outcome() instanceof Outcome.Failed failed && failed.retryable()
                    || result.outcome() instanceof Outcome.Cancelled;
            if (again && neverHappened(writeKey.flatMap(ledger::entry))) {
                ledger.release(key, request.turnId());
            } else {
                ledger.answer(key, request.turnId(), answers.write(result), clock.instant());
            }
        } catch (RuntimeException e) {
            // The turn has its answer; that it cannot be stored must not take it away.
            LOG.error("the answer of turn {} is not stored: {}", request.turnId(), e.getMessage());
        }
    }

    private static boolean neverHappened(Optional<LedgerEntry> write) {
        return write.isEmpty() || write.get().state() == EntryState.FAILED;
    }

    /** When the turn that was taken over first claimed the key. */
    private Instant began(TurnRequest request) {
        return ledger.turn(request.turnId()).map(KeyedTurn::began).orElseGet(clock::instant);
    }

    /** How long a turn that is not heard of again blocks its key: half as long again as it may take. */
    private Duration lease(TurnRequest request) {
        Duration longest = request.input() instanceof TurnInput.Live ? times.longestLive() : times.budget();
        return longest.multipliedBy(3).dividedBy(2);
    }

    private static TurnKey key(TurnRequest request) {
        return new TurnKey(request.caller().id(), request.idempotencyKey().orElseThrow());
    }

    /** Everything that makes the request what it is; whether the reply is to be spoken is not part of that. */
    private static String hash(TurnRequest request) {
        String language = request.language().map(Language::code).orElse("");
        TurnInput input = request.input();
        if (input instanceof TurnInput.Text text) {
            return Fingerprint.ofRequest(request.sessionId(), language, "text", text.text());
        }
        if (input instanceof TurnInput.Recording recording) {
            return Fingerprint.ofRecording(
                    request.sessionId(),
                    language,
                    recording.clip().format().sampleRate(),
                    recording.clip().samples());
        }
        // What will be said is not known yet: the sender vouches for it with the key.
        return Fingerprint.ofRequest(request.sessionId(), language, "live", "");
    }

    private static Start refuse(Outcome.Refused.Reason reason) {
        return new Start.Refuse(new Outcome.Refused("", Map.of(), reason, ""));
    }
}
