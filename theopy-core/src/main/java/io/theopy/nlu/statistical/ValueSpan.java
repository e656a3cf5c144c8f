package io.theopy.nlu.statistical;

import io.theopy.spi.DirectoryEntry;
import java.util.List;

/**
 * A value in an utterance.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param entries what it names, for clients and operators
 */
record ValueSpan(int from, int to, ValueKind kind, List<DirectoryEntry> entries) {
    ValueSpan {
        entries = List.copyOf(entries);
    }

    boolean overlaps(ValueSpan other) {
        return from < other.to && other.from < to;
    }

    int length() {
        return to - from;
    }
}
