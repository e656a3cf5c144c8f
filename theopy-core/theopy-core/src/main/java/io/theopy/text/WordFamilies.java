package io.theopy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which everyday words are about the same thing: "song", "album" and "tune" are all about music. What is learned about
 * one of them then holds for the others, also for those that no example has.
 *
 * <p>Read from lines {@code music: song album tun*}: the words are folded, a star stands for any ending. A line {@code
 * endings: s ed ing} names what words may end in without being others. Immutable and thread-safe.
 */
public final class WordFamilies {
    private static final String ENDINGS = "endings";
    private static final int[] NONE = {};
    /** Shorter beginnings than this would be too many words. */
    private static final int SHORTEST = 2;

    private final List<String> lines;
    private final List<String> endings = new ArrayList<>();
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, int[]> beginnings = new HashMap<>();

    private WordFamilies(List<String> lines) {
        this.lines = lines;
        for (int family = 0; family < lines.size(); family++) {
            String[] nameAndWords = lines.get(family).split(":", 2);
            List<String> those = List.of(nameAndWords[1].strip().split("\\s+"));
            if (nameAndWords[0].equals(ENDINGS)) {
                endings.addAll(those);
            } else {
                for (String word : those) {
                    add(word, family);
                }
            }
        }
    }

    public static WordFamilies none() {
        return new WordFamilies(List.of());
    }

    /** Those of the resource that lies beside a class. */
    public static WordFamilies read(Class<?> beside, String resource) {
        return of(WordList.lines(beside, resource));
    }

    /** @throws IllegalArgumentException when a line is no name, a colon and words */
    public static WordFamilies of(List<String> lines) {
        for (String line : lines) {
            if (!line.matches("[^:]+:\\s*[^:\\s].*")) {
                throw new IllegalArgumentException("\"" + line + "\" is no family; write \"music: song album tun*\"");
            }
        }
        return new WordFamilies(List.copyOf(lines));
    }

    /** The numbers of the families of the word {@code form}, ascending; mostly none or one. Nobody writes to them. */
    public int[] of(String form) {
        int[] found = exactly(form);
        for (int i = 0; found.length == 0 && i < endings.size(); i++) {
            String ending = endings.get(i);
            if (form.length() > ending.length() + SHORTEST && form.endsWith(ending)) {
                String stem = form.substring(0, form.length() - ending.length());
                found = exactly(stem);
                if (found.length == 0) {
                    found = exactly(stem + "e");
                }
            }
        }
        return found;
    }

    /** All that these families say, so that what was learned with them can be told from what was learned with others. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private int[] exactly(String form) {
        int[] found = words.getOrDefault(form, NONE);
        if (beginnings.isEmpty()) {
            return found;
        }
        for (int length = SHORTEST; length <= form.length(); length++) {
            int[] more = beginnings.getOrDefault(form.substring(0, length), NONE);
            found = more.length == 0 ? found : together(found, more);
        }
        return found;
    }

    private void add(String word, int family) {
        boolean open = word.endsWith("*");
        (open ? beginnings : words)
                .merge(open ? word.substring(0, word.length() - 1) : word, new int[] {family}, WordFamilies::together);
    }

    private static int[] together(int[] some, int[] others) {
        TreeSet<Integer> all = new TreeSet<>();
        Arrays.stream(some).forEach(all::add);
        Arrays.stream(others).forEach(all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
