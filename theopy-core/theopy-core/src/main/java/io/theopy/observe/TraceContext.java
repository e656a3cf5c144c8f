package io.theopy.observe;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request stands in a trace that goes through several systems (W3C Trace Context). Immutable.
 *
 * @param traceId 32 lower case hexadecimal digits, not all 0
 * @param spanId 16 of them: the step that the next system's steps belong to
 * @param flags two of them; {@code 01} says that the trace is recorded
 * @param state what other systems want handed on, as it came; empty: nothing
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record TraceContext(String traceId, String spanId, String flags, String state) {
    private static final Pattern PARENT =
            Pattern.compile("(?<version>[0-9a-f]{2})-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})"
                    + "(?<more>-.{0,200})?");
    private static final String MEMBER =
            "([a-z0-9][a-z0-9_*/@-]{0,255}=[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e])";
    private static final Pattern STATE = Pattern.compile(MEMBER + "([ \t]*,[ \t]*" + MEMBER + "){0,31}");
    private static final int LONGEST_STATE = 512;
    private static final Pattern NOTHING = Pattern.compile("0+");
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("[0-9a-f]{16}");

    public TraceContext {
        Objects.requireNonNull(flags, "flags must not be null");
        Objects.requireNonNull(state, "state must not be null");
        if (!isId(TRACE_ID, traceId) || !isId(SPAN_ID, spanId)) {
            throw new IllegalArgumentException("not the ids of a trace: " + traceId + ", " + spanId);
        }
    }

    /** The beginning of a trace of our own, that nobody asked to record. */
    public static TraceContext fresh() {
        return new TraceContext(hex(4), hex(2), "00", "");
    }

    /**
     * What came in the headers {@code traceparent} and {@code tracestate}; empty when the first is not valid. A second
     * one that is not valid is dropped.
     */
    public static Optional<TraceContext> read(String traceparent, String tracestate) {
        Matcher parent = PARENT.matcher(traceparent);
        if (!parent.matches()
                || parent.group("version").equals("ff")
                || (parent.group("version").equals("00") && parent.group("more") != null)
                || !isId(TRACE_ID, parent.group("trace"))
                || !isId(SPAN_ID, parent.group("span"))) {
            return Optional.empty();
        }
        String state = tracestate.length() <= LONGEST_STATE
                        && STATE.matcher(tracestate).matches()
                ? tracestate
                : "";
        return Optional.of(new TraceContext(parent.group("trace"), parent.group("span"), parent.group("flags"), state));
    }

    /** The same trace, one step on: a new span. */
    public TraceContext next() {
        return new TraceContext(traceId, hex(2), flags, state);
    }

    /** As the value of the header {@code traceparent}. Of the flags only that it is recorded is handed on. */
    public String traceparent() {
        boolean recorded = (Integer.parseInt(flags, 16) & 1) == 1;
        return "00-" + traceId + "-" + spanId + (recorded ? "-01" : "-00");
    }

    private static boolean isId(Pattern form, String id) {
        return form.matcher(id).matches() && !NOTHING.matcher(id).matches();
    }

    /** Random hexadecimal digits, eight for each of {@code parts}; not all 0. */
    private static String hex(int parts) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            digits.append(String.format("%08x", ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)));
        }
        return digits.toString();
    }
}
