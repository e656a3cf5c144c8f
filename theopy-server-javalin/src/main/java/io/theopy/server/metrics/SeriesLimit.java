package io.theopy.server.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the number of series in bounds, whatever anybody sends: of each meter, only so many combinations of tags are
 * kept apart; further ones are not counted, but that there were some is. Thread-safe.
 */
final class SeriesLimit implements MeterFilter {
    /** The stages of turns, by engine and outcome, need 8 × 14. */
    static final int MOST = 200;

    private final Map<String, Set<List<Tag>>> known = new ConcurrentHashMap<>();
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        Set<List<Tag>> series = known.computeIfAbsent(id.getName(), name -> ConcurrentHashMap.newKeySet());
        List<Tag> tags = id.getTags();
        if (series.contains(tags)) {
            return MeterFilterReply.NEUTRAL;
        }
        if (series.size() >= MOST) {
            over.add(id.getName());
            return MeterFilterReply.DENY;
        }
        series.add(tags);
        return MeterFilterReply.NEUTRAL;
    }

    /** Of how many meters some were not kept apart. */
    int refused() {
        return over.size();
    }
}
