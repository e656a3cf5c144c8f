package io.theopy.nlu.link;

import io.theopy.meaning.DirectoryEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names that are a few letters away from one that nobody has, to be asked about and never to be taken: "Achacias" may be
 * Acacias. Immutable.
 */
final class MistypedNames {
    private static final int SHORTEST = 5;
    private static final int LETTERS_AN_EDIT = 5;
    private static final int MOST_EDITS = 3;
    private static final int MOST = 3;

    private record Near(DirectoryEntry entry, int edits) {}

    private final List<EntryName> names;

    MistypedNames(List<EntryName> names) {
        this.names = names;
    }

    /** The nearest, where they are no more than can be read out; none otherwise. */
    List<DirectoryEntry> of(List<NamePart> said) {
        String word = letters(said);
        int most = Math.min(MOST_EDITS, word.length() / LETTERS_AN_EDIT);
        if (word.length() < SHORTEST) {
            return List.of();
        }
        List<Near> near = names.stream()
                .map(name ->
                        new Near(name.entry(), edits(word, letters(name.parts().subList(0, name.nameLength())), most)))
                .filter(found -> found.edits() <= most)
                .sorted(Comparator.comparingInt(Near::edits))
                .toList();
        List<DirectoryEntry> nearest = near.stream()
                .filter(found -> found.edits() == near.get(0).edits())
                .map(Near::entry)
                .toList();
        return nearest.size() > MOST ? List.of() : nearest;
    }

    /** The words that tell names apart in one: a pharmacy is none of them. */
    private static String letters(List<NamePart> name) {
        return name.stream().filter(NamePart::isContent).map(NamePart::meaning).collect(Collectors.joining());
    }

    /** How many letters are to be added, left out, changed or swapped with the next; more than {@code most} at least. */
    private static int edits(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int step(int[][] edits, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
