package io.theopy.nlu.link;

import io.theopy.meaning.DirectoryEntry;
import java.util.List;

/**
 * A name of the directory in a sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param score how well it fits, at most 1
 * @param entries the entries that it fits equally well, at least one
 */
public record EntityMention(int from, int to, double score, List<DirectoryEntry> entries) {
    public EntityMention {
        entries = List.copyOf(entries);
    }
}
