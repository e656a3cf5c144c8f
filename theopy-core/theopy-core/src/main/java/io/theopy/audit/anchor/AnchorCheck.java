package io.theopy.audit.anchor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares a chain with what anchors say of it, while it is followed record by record. Not thread-safe. */
public final class AnchorCheck {
    private static final Comparator<Anchor> BY_LAST = Comparator.comparingLong(Anchor::last);

    private final Anchors anchors;
    private final Map<Long, List<Anchor>> byLast;
    private final Map<Long, List<Anchor>> byRemoved;
    private long found;

    public AnchorCheck(Anchors anchors) {
        this.anchors = anchors;
        this.byLast = anchors.all().stream().collect(Collectors.groupingBy(Anchor::last));
        this.byRemoved = anchors.all().stream().collect(Collectors.groupingBy(Anchor::removed));
    }

    /** What is wrong with that record, as far as anchors speak of it; also for the one that the chain goes on from. */
    public Optional<String> passes(long sequence, String hash) {
        List<Anchor> ends = byLast.getOrDefault(sequence, List.of());
        Optional<Anchor> other = ends.stream()
                .filter(anchor -> !anchor.hash().equals(hash))
                .findFirst()
                .or(() -> byRemoved.getOrDefault(sequence, List.of()).stream()
                        .filter(anchor -> !anchor.removedHash().equals(hash))
                        .findFirst());
        if (other.isPresent()) {
            return Optional.of("record " + sequence + " is not the one of the anchor of "
                    + other.get().at() + ": it, or one before it, was replaced");
        }
        found += ends.size();
        return Optional.empty();
    }

    /**
     * What is wrong with the ends of a log, once all of it has passed.
     *
     * @param removed the newest record that the retention took away, which the log accounts for
     * @param last the newest record
     */
    public Optional<String> wholeLog(long removed, long last) {
        Optional<Anchor> shorter = anchors.all().stream()
                .filter(anchor -> anchor.removed() > removed)
                .findFirst();
        if (shorter.isPresent()) {
            return Optional.of("record " + shorter.get().removed() + " was taken away by the time of the anchor of "
                    + shorter.get().at() + ", and the log begins before it: it was replaced");
        }
        found +=
                anchors.all().stream().filter(anchor -> anchor.last() < removed).count();
        return anchors.all().stream()
                .max(BY_LAST)
                .filter(newest -> newest.last() > last)
                .map(newest -> "record " + (last + 1) + " is missing: the log had record " + newest.last()
                        + " at the anchor of " + newest.at()
                        + "; if the database was restored or begun anew, put the file of anchors aside")
                .or(anchors::flaw);
    }

    /**
     * What is wrong with the ends of an exported file, once all of it has passed.
     *
     * @param after the record that it goes on from
     * @param isAccountedFor whether a record in it says that this one and those before were taken away
     * @param last its last record
     */
    public Optional<String> file(FileSpan span, long after, boolean isAccountedFor, long last) {
        List<Anchor> ours = anchors.all().stream().filter(span::endsAfter).toList();
        Optional<Anchor> newest = ours.stream().max(BY_LAST).filter(anchor -> anchor.last() > last);
        if (newest.isPresent()) {
            return Optional.of("record " + (last + 1) + " is missing: the log had record "
                    + newest.get().last()
                    + " at the anchor of " + newest.get().at()
                    + "; if the file was written before that, or up to a day, say --until");
        }
        long first = span.since().isEmpty()
                ? 0
                : ours.stream()
                        .filter(span::beginsBefore)
                        .mapToLong(Anchor::last)
                        .min()
                        .orElse(after);
        long removed = ours.stream().mapToLong(Anchor::removed).max().orElse(0);
        if (after > Math.max(first, removed) && !isAccountedFor) {
            return Optional.of("record " + after + " is missing"
                    + (span.since().isEmpty()
                            ? ", and all before it; if the file was written from a day on, say --since"
                            : ": it came after the anchor of record " + first));
        }
        return anchors.flaw();
    }

    /** How many anchors were compared and hold. */
    public long found() {
        return found;
    }
}
