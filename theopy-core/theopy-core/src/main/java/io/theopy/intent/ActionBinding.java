package io.theopy.intent;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one API call behind an intent. Paths and values may hold {@code {slot}} (canonical value), {@code {slot.id}} (the
 * identifier of a linked entity) and {@code {found.field}} (a field of what the lookup found). A query or
 * body entry whose placeholder has no value is left out.
 *
 * @param writes whether it changes anything; declared, never guessed
 * @param scope what the caller needs: {@code invoices:write}
 * @param idempotent whether doing it later, and asking for it again under the same key, comes to the same: only then may
 *     it wait for an ERP that is down
 * @param lookup what has to be found first, e.g. the appointment to be moved
 * @param undo the intent that takes it back
 * @param corrections what sets a value right afterwards without taking everything back, by the slot that was wrong
 * @param cache how long an answer may be kept; zero for writes
 */
public record ActionBinding(
        HttpMethod method,
        String path,
        Map<String, String> query,
        Map<String, String> body,
        String scope,
        boolean writes,
        boolean idempotent,
        Confirm confirm,
        Optional<Lookup> lookup,
        Optional<FollowUp> undo,
        Map<String, FollowUp> corrections,
        Duration cache) {
    public ActionBinding {
        Objects.requireNonNull(method, "method must not be null");
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(body, "body must not be null");
        Objects.requireNonNull(scope, "scope must not be null");
        Objects.requireNonNull(confirm, "confirm must not be null");
        Objects.requireNonNull(lookup, "lookup must not be null");
        Objects.requireNonNull(undo, "undo must not be null");
        Objects.requireNonNull(corrections, "corrections must not be null");
        Objects.requireNonNull(cache, "cache must not be null");
        query = Map.copyOf(query);
        body = Map.copyOf(body);
        corrections = Map.copyOf(corrections);
    }

    /** One that is only corrected by taking it back. */
    public ActionBinding(
            HttpMethod method,
            String path,
            Map<String, String> query,
            Map<String, String> body,
            String scope,
            boolean writes,
            boolean idempotent,
            Confirm confirm,
            Optional<Lookup> lookup,
            Optional<FollowUp> undo,
            Duration cache) {
        this(method, path, query, body, scope, writes, idempotent, confirm, lookup, undo, Map.of(), cache);
    }

    /**
     * The read that comes first: one object, or a list ({@code items}) of which the user chooses if several fit.
     *
     * @param path where, with placeholders
     * @param query what, with placeholders
     */
    public record Lookup(String path, Map<String, String> query) {
        public Lookup {
            Objects.requireNonNull(path, "path must not be null");
            Objects.requireNonNull(query, "query must not be null");
            query = Map.copyOf(query);
        }
    }

    /**
     * An intent that undoes or corrects this one once it is done.
     *
     * @param slots its slots, with placeholders: {@code {slot}} (for corrections, as corrected), {@code {result.field}},
     *     {@code {found.field}}
     */
    public record FollowUp(String intent, Map<String, String> slots) {
        /** The name under which {@code slots} says which of the items that the lookup finds is meant. */
        public static final String FOUND = "@found";

        public FollowUp {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            slots = Map.copyOf(slots);
        }
    }
}
