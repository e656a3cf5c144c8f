package io.theopy.internal.record;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts what shows only from one turn of a conversation to the next: how many conversations there are, and how many
 * words were heard wrongly, as far as what users say next tells. Remembers the last turn of so many conversations, and
 * forgets the oldest. Thread-safe.
 */
final class TalkMetrics {
    private static final int MOST = 10_000;
    private static final long CONVERSATION = TimeUnit.MINUTES.toNanos(30);
    private static final long SOON = TimeUnit.MINUTES.toNanos(2);

    private record Key(String caller, String session) {}

    private record Last(long at, boolean spoken, TurnResult turn) {}

    private final MeterRegistry meters;
    private final LongSupplier nanoTime;
    private final Map<Key, Last> last = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Last> eldest) {
            return size() > MOST;
        }
    };

    TalkMetrics(MeterRegistry meters) {
        this(meters, System::nanoTime);
    }

    TalkMetrics(MeterRegistry meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    void record(TurnRequest request, TurnResult turn) {
        boolean spoken = !(request.input() instanceof TurnInput.Text);
        long now = nanoTime.getAsLong();
        Key key = new Key(request.caller().id(), request.sessionId());
        Optional<Last> before = remember(key, new Last(now, spoken, turn));
        if (before.filter(earlier -> now - earlier.at() < CONVERSATION).isEmpty()) {
            meters.counter("theopy.sessions").increment();
        }
        if (spoken) {
            meters.counter("theopy.voice.turns").increment();
            meters.counter("theopy.voice.words")
                    .increment(HeardWrong.words(turn.said()).size());
        }
        before.filter(earlier -> earlier.spoken() && now - earlier.at() < SOON)
                .flatMap(earlier -> HeardWrong.between(earlier.turn(), turn))
                .ifPresent(this::contested);
    }

    private synchronized Optional<Last> remember(Key key, Last newest) {
        return Optional.ofNullable(last.put(key, newest));
    }

    private void contested(HeardWrong wrong) {
        meters.counter("theopy.voice.contested", "sign", wrong.sign()).increment();
        meters.counter("theopy.voice.words.wrong").increment(wrong.words());
    }
}
