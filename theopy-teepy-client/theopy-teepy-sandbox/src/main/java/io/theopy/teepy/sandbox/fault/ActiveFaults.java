package io.theopy.teepy.sandbox.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** The faults that a running sandbox has now; change them at any time. Thread-safe. */
public final class ActiveFaults {
    private final List<Fault> active = new ArrayList<>();
    private final Map<Fault.Kind, Long> fired = new EnumMap<>(Fault.Kind.class);
    // The same seed each time: a run with rates can be repeated.
    private final Random random = new Random(42);

    public synchronized void add(Fault fault) {
        active.add(fault);
    }

    /** Replaces all faults. */
    public synchronized void set(Collection<Fault> faults) {
        active.clear();
        active.addAll(faults);
    }

    public synchronized void clear() {
        active.clear();
    }

    /** The faults that are still to come, with the times that are left. */
    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    /** How many requests a kind of fault has hit so far. */
    public synchronized long fired(Fault.Kind kind) {
        return fired.getOrDefault(kind, 0L);
    }

    /** Uses up one fault of that kind if a request is to be hit by it. */
    public synchronized Optional<Fault> take(Fault.Kind kind, boolean write) {
        for (int i = 0; i < active.size(); i++) {
            Fault fault = active.get(i);
            if (fault.kind() == kind
                    && fault.hits(write)
                    && (fault.rate() == 1 || random.nextDouble() < fault.rate())) {
                useUp(i, fault);
                fired.merge(kind, 1L, Long::sum);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void useUp(int index, Fault fault) {
        OptionalInt left = fault.times();
        if (left.isPresent()) {
            if (left.getAsInt() == 1) {
                active.remove(index);
            } else {
                active.set(index, fault.times(left.getAsInt() - 1));
            }
        }
    }
}
