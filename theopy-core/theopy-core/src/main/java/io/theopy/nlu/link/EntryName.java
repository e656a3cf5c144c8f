package io.theopy.nlu.link;

import io.theopy.meaning.DirectoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A directory entry taken apart.
 *
 * @param parts the words of its name, then those of its detail
 * @param nameLength how many belong to the name
 */
record EntryName(DirectoryEntry entry, List<NamePart> parts, int nameLength) {
    static EntryName of(DirectoryEntry entry, NameReader reader) {
        List<NamePart> parts = new ArrayList<>(reader.read(entry.name()));
        int nameLength = parts.size();
        for (NamePart detail : reader.read(entry.detail())) {
            int group = detail.group() + 1000;
            parts.add(new NamePart(
                    detail.form(),
                    detail.meaning(),
                    detail.spelled(),
                    detail.kind(),
                    detail.article(),
                    group,
                    detail.from(),
                    detail.to()));
        }
        return new EntryName(entry, List.copyOf(parts), nameLength);
    }

    /** The whole name without its detail, see {@link #fullName(List)}. */
    String fullName() {
        return fullName(parts.subList(0, nameLength));
    }

    /** Whether the directory writes names with accents at all; in capitals they are usually left out. */
    boolean isAccented() {
        return entry.name().chars().anyMatch(Character::isLowerCase);
    }

    /** The name with nothing left out, to be compared as a whole; empty for a name without words. */
    static String fullName(List<NamePart> parts) {
        return parts.stream()
                .dropWhile(part -> part.kind() == NamePart.Kind.FUNCTION)
                .map(NamePart::meaning)
                .collect(Collectors.joining(" "));
    }
}
