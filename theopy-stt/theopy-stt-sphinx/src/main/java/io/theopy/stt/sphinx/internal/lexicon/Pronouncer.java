package io.theopy.stt.sphinx.internal.lexicon;

import io.theopy.stt.sphinx.internal.acoustic.PhoneSet;
import io.theopy.text.TextPreprocessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says how words are pronounced: as the dictionary has them, else by English letter-to-sound rules. French names get
 * their French sound and the one that an English speaker would read into the spelling besides, since both are heard.
 * Not thread-safe.
 */
public final class Pronouncer {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'\u2019]+");
    /** The hours, not the verb. */
    private static final List<String> BEFORE_NOON = List.of("EY", "EH", "M");

    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final Set<String> HISSING = Set.of("S", "Z", "SH", "ZH", "CH", "JH");
    private static final Set<String> VOICELESS = Set.of("P", "T", "K", "F", "TH");

    private final PhoneSet phones;
    private final EnglishPronunciation english = new EnglishPronunciation();
    private final FrenchPronunciation french = new FrenchPronunciation();
    private final Map<String, Set<String>> frenchSpellings = new TreeMap<>();

    /** @param frenchNames with their diacritics; each word of them is taken for itself */
    public Pronouncer(PhoneSet phones, Collection<String> frenchNames) {
        this.phones = phones;
        for (String name : frenchNames) {
            BETWEEN_WORDS
                    .splitAsStream(name.toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> frenchSpellings
                            .computeIfAbsent(TextPreprocessor.fold(word), w -> new TreeSet<>())
                            .add(word));
        }
    }

    /** The lexicon of those of {@code words} that can be pronounced. */
    public Lexicon lexicon(Collection<String> words) {
        Set<String> sought = new TreeSet<>(words);
        words.stream().filter(word -> word.endsWith("'s")).forEach(word -> sought.add(owner(word)));
        Map<String, List<List<String>>> dictionary = CmuDict.lookUp(sought);
        Map<String, List<int[]>> entries = new LinkedHashMap<>();
        for (String word : new TreeSet<>(words)) {
            entries.put(word, ways(word, dictionary).stream().map(this::numbers).toList());
        }
        return Lexicon.of(entries);
    }

    private Set<List<String>> ways(String word, Map<String, List<List<String>>> dictionary) {
        Set<List<String>> ways = new LinkedHashSet<>(dictionary.getOrDefault(word, List.of()));
        if (word.equals("am")) {
            ways.add(BEFORE_NOON);
        }
        for (String spelling : frenchSpellings.getOrDefault(word, Set.of())) {
            ways.add(french.phones(spelling));
        }
        boolean foreign = frenchSpellings.containsKey(word);
        if (ways.isEmpty() && word.endsWith("'s")) {
            ways(owner(word), dictionary).forEach(way -> ways.add(possessive(way)));
        } else if ((ways.isEmpty() || foreign) && VOWEL.matcher(word).find()) {
            ways.add(english.phones(word));
        }
        ways.removeIf(List::isEmpty);
        return ways;
    }

    private static String owner(String possessive) {
        return possessive.substring(0, possessive.length() - 2);
    }

    private static List<String> possessive(List<String> way) {
        String last = way.get(way.size() - 1);
        List<String> ending =
                HISSING.contains(last) ? List.of("IH", "Z") : List.of(VOICELESS.contains(last) ? "S" : "Z");
        return Stream.concat(way.stream(), ending.stream()).toList();
    }

    private int[] numbers(List<String> way) {
        return way.stream().mapToInt(phones::number).toArray();
    }
}
