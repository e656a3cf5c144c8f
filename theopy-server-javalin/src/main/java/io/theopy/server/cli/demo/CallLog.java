package io.theopy.server.cli.demo;

import io.theopy.action.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A log of the calls to Teepy, each described in words. Thread-safe. */
final class CallLog {
    private final List<String> calls = new ArrayList<>();

    synchronized void note(ApiCall call) {
        String query = call.query().isEmpty() ? "" : "?" + joined(call.query(), "=", "&");
        String body = call.body().isEmpty() ? "" : " {" + joined(call.body(), ": ", ", ") + "}";
        calls.add(call.method() + " " + call.path() + query + body);
    }

    /** The calls since the last time it was asked. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    private static String joined(Map<String, String> values, String equals, String comma) {
        return values.entrySet().stream()
                .map(e -> e.getKey() + equals + e.getValue())
                .collect(Collectors.joining(comma));
    }
}
