package io.theopy.stt.sphinx.internal.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The words that can be recognised, by number, and how each is pronounced (phone numbers). Immutable. */
public final class Lexicon {
    private final List<String> words;
    private final List<List<int[]>> pronunciations;
    private final Map<String, Integer> numbers;

    private Lexicon(Map<String, List<int[]>> entries) {
        this.words = List.copyOf(entries.keySet());
        this.pronunciations = List.copyOf(entries.values());
        this.numbers = new LinkedHashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
    }

    /** @param entries pronunciations by word; words without any are left out */
    public static Lexicon of(Map<String, List<int[]>> entries) {
        Map<String, List<int[]>> pronounced = new LinkedHashMap<>();
        entries.forEach((word, ways) -> {
            if (!ways.isEmpty()) {
                pronounced.put(word, new ArrayList<>(ways));
            }
        });
        return new Lexicon(pronounced);
    }

    public int size() {
        return words.size();
    }

    /** All words in the order of their numbers. */
    public List<String> words() {
        return words;
    }

    public String word(int number) {
        return words.get(number);
    }

    public OptionalInt number(String word) {
        Integer number = numbers.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Phone numbers, one array for each way to say the word; none is empty. */
    public List<int[]> pronunciations(int number) {
        return pronunciations.get(number);
    }
}
