package io.theopy.server.http.quota;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.config.CallerLimits;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.route.Cost;
import io.theopy.server.http.route.Route;
import io.theopy.server.http.route.RouteTable;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps one caller from taking what is there for all: turns a minute, seconds of audio a day, turns at once. What is
 * over is refused before its body is read, where that can be known by then. Thread-safe.
 */
public final class CallerQuotas implements Handler {
    private final Optional<Spending> turns;
    private final Optional<Spending> audio;
    private final Optional<TurnsUnderWay> atOnce;

    public CallerQuotas(CallerLimits limits) {
        this(limits, Ticker.systemTicker());
    }

    CallerQuotas(CallerLimits limits, Ticker clock) {
        this.turns = spending("turns", Quota.REQUESTS, limits.turnsPerMinute(), Duration.ofMinutes(1), clock);
        this.audio = spending("audio", "audio-seconds", limits.audioPerDay().toSeconds(), Duration.ofDays(1), clock);
        this.atOnce =
                limits.turnsAtOnce() == 0 ? Optional.empty() : Optional.of(new TurnsUnderWay(limits.turnsAtOnce()));
    }

    private static Optional<Spending> spending(String name, String unit, long amount, Duration window, Ticker clock) {
        return amount == 0 ? Optional.empty() : Optional.of(new Spending(new Quota(name, unit, amount, window), clock));
    }

    /** Counts a request against the limits that the cost of its route names. */
    @Override
    public void handle(Context ctx) {
        Cost cost = RouteTable.of(ctx).map(Route::cost).orElse(Cost.FREE);
        if (cost != Cost.TURN && cost != Cost.AUDIO) {
            return;
        }
        String who = RequestCaller.of(ctx).id();
        atOnce.ifPresent(underWay -> LimitFields.tell(ctx, underWay));
        if (cost == Cost.AUDIO) {
            audio.ifPresent(spent -> require(ctx, spent.quota(), spent.look(who, 1), "no audio is left for today"));
        }
        turns.ifPresent(spent -> require(
                ctx,
                spent.quota(),
                spent.take(who, 1),
                "this caller has had the " + spent.quota().amount() + " turns of a minute"));
    }

    /**
     * Counts a turn that begins, and the audio in it, now that it is known how long that is.
     *
     * @param heard zero for a typed turn
     */
    public TurnShare begin(Context ctx, Duration heard) {
        String who = RequestCaller.of(ctx).id();
        if (atOnce.isPresent() && !atOnce.get().begin(who)) {
            throw LimitFields.tooMany(ctx, 1, "this caller has as many turns under way as one may have");
        }
        TurnShare share = new TurnShare(who, atOnce, audio, seconds(heard));
        if (audio.isPresent() && share.seconds() > 0) {
            Spending spent = audio.get();
            Standing standing = spent.take(who, share.seconds());
            LimitFields.tell(ctx, spent.quota(), standing);
            if (!standing.granted()) {
                share.ended();
                throw LimitFields.tooMany(
                        ctx,
                        standing.seconds(),
                        "this recording is longer than the audio that this caller has left for today");
            }
        }
        return share;
    }

    private static void require(Context ctx, Quota quota, Standing standing, String otherwise) {
        LimitFields.tell(ctx, quota, standing);
        if (!standing.granted()) {
            throw LimitFields.tooMany(ctx, standing.seconds(), otherwise);
        }
    }

    /** Rounded up: a short recording takes a recogniser, too. */
    private static long seconds(Duration length) {
        return length.plusMillis(999).toSeconds();
    }
}
