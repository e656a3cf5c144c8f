package io.theopy.action.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.intent.HttpMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers a read from what the same caller read before, for as long as the catalogue allows and nothing was written. A
 * write that goes out outdates its resource for everybody, and for its caller everything: what a new client brings with
 * it (an appointment) is the ERP's business, but whoever just wrote wants to see it. Failures are never kept.
 */
final class ReadCache implements Step {
    private final GuardConfig.Cache config;
    private final Clock clock;
    private final GuardMeters meters;
    private final Freshness freshness;
    private final AnswerStore store;
    private final Step next;

    ReadCache(GuardConfig.Cache config, Clock clock, GuardMeters meters, Step next) {
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.freshness = new Freshness(clock);
        this.store = new AnswerStore(config);
        this.next = next;
    }

    @Override
    public Attempt run(Action action, String key, TurnContext turn) {
        if (action.writes()) {
            return write(action, key, turn);
        }
        Duration kept = action.binding().cache();
        if (kept.compareTo(config.longest()) > 0) {
            kept = config.longest();
        }
        boolean keeps = config.entries() > 0 && kept.compareTo(Duration.ZERO) > 0;
        return keeps && action.call().method() == HttpMethod.GET
                ? read(action, key, turn, kept)
                : next.run(action, key, turn);
    }

    private Attempt read(Action action, String key, TurnContext turn, Duration kept) {
        AnswerStore.Key what = AnswerStore.Key.of(turn.caller().id(), action.call());
        Freshness.Stamp before = stamp(action, turn);
        Instant asked = clock.instant();
        Optional<JsonNode> known = before.settled() ? store.find(what, before, asked) : Optional.empty();
        meters.cached(known.isPresent());
        if (known.isPresent()) {
            return new Attempt(new ActionOutcome.Done(known.get()), false);
        }
        Attempt attempt = next.run(action, key, turn);
        if (attempt.outcome() instanceof ActionOutcome.Done done
                && before.settled()
                && before.equals(stamp(action, turn))) {
            store.put(what, done.body(), before, asked, asked.plus(kept));
        }
        return attempt;
    }

    private Attempt write(Action action, String key, TurnContext turn) {
        outdate(action, turn);
        boolean happening = true;
        try {
            Attempt attempt = next.run(action, key, turn);
            happening = attempt.outcome() instanceof ActionOutcome.Unknown;
            if (attempt.outcome() instanceof ActionOutcome.Done) {
                outdate(action, turn);
            }
            return attempt;
        } finally {
            if (happening) {
                outdate(action, turn);
                freshness.unsettled(resource(action), config.settling());
                freshness.unsettled(caller(turn), config.settling());
            }
        }
    }

    private void outdate(Action action, TurnContext turn) {
        freshness.written(resource(action));
        freshness.written(caller(turn));
    }

    private Freshness.Stamp stamp(Action action, TurnContext turn) {
        return freshness.stamp(resource(action), caller(turn));
    }

    /** The first segment of the path: {@code /invoices} of {@code /invoices/101}. */
    private static String resource(Action action) {
        String path = action.call().path();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static String caller(TurnContext turn) {
        return "caller " + turn.caller().id();
    }
}
