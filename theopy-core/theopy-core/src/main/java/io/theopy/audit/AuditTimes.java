package io.theopy.audit;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds records by time. They are in sequence, and so, but for the clocks of several processes, in order of time. */
final class AuditTimes {
    private AuditTimes() {}

    /** The oldest record at or after {@code time}; one behind the newest if there is none. Looks at a few records only. */
    static long firstNotBefore(AuditReader trail, Instant time) {
        AuditHead head = trail.head();
        long low = head.anchor() + 1;
        long high = head.last() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            List<AuditRecord> found = trail.after(middle - 1, 1);
            if (found.isEmpty() || !EventJson.at(found.get(0)).isBefore(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The number that a field of an event's arguments holds; -1 when there is none. */
    static long number(String event, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":\"(\\d{1,18})\"").matcher(event);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
