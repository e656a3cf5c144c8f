package io.theopy.meaning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a grammar, classifier or model believes the user wants. Untrusted: only {@code IntentRouter.admit} makes an
 * action of it.
 *
 * @param confidence the calibrated probability that intent and slots are right; 1 for a sentence that a template
 *     generates; absent when not measured
 * @param obstacle what was said that it can't be carried out with; empty when nothing was
 */
public record ProposedIntent(
        String intent,
        Map<String, SlotValue> slots,
        OptionalDouble confidence,
        Origin origin,
        Optional<Obstacle> obstacle) {
    /** Who proposed it. */
    public enum Origin {
        TEMPLATE,
        CLASSIFIER,
        MODEL,
        DIALOGUE
    }

    public ProposedIntent {
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(slots, "slots must not be null");
        Objects.requireNonNull(confidence, "confidence must not be null");
        Objects.requireNonNull(origin, "origin must not be null");
        Objects.requireNonNull(obstacle, "obstacle must not be null");
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** A proposal that nothing stands against. */
    public ProposedIntent(String intent, Map<String, SlotValue> slots, OptionalDouble confidence, Origin origin) {
        this(intent, slots, confidence, origin, Optional.empty());
    }

    /** The same with one slot set. */
    public ProposedIntent with(String slot, SlotValue value) {
        Map<String, SlotValue> changed = new LinkedHashMap<>(slots);
        changed.put(slot, value);
        return new ProposedIntent(intent, changed, confidence, origin, obstacle);
    }

    /** The same, with what was said that it can't be carried out with. */
    public ProposedIntent hindered(Obstacle by) {
        return new ProposedIntent(intent, slots, confidence, origin, Optional.of(by));
    }

    /** The canonical values by slot, sorted by name; without what the dialogue notes for itself ({@code @...}). */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        slots.forEach((name, value) -> {
            if (!name.startsWith("@")) {
                values.put(name, value.value());
            }
        });
        return values;
    }
}
