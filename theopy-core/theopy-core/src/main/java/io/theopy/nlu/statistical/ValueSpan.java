package io.theopy.nlu.statistical;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Optional;

/**
 * A value in an utterance.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param entries what it names, for entities
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

    /** The words {@code words} in {@code said}, as those of a {@code kind}. */
    static Optional<ValueSpan> naming(Utterance said, String words, ValueKind kind) {
        int tokens = said.tokens().size();
        for (int from = 0; from < tokens; from++) {
            for (int to = from + 1; to <= tokens; to++) {
                if (said.original(from, to).equals(words)) {
                    return Optional.of(new ValueSpan(from, to, kind, List.of()));
                }
            }
        }
        return Optional.empty();
    }
}
