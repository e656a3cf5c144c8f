package io.theopy.stt.sphinx.internal.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of a word when the next one is to be guessed. Of most words it is the word itself. Of the end of a
 * name, a town, a weekday, a month and a number it is only that it was one: what follows "John Doe" and what follows
 * "Zora Quill" is learned from all names together, not from the few sentences that happened to have this one. A first
 * name before the last one is forgotten, so that the word before the whole name is remembered instead. Immutable.
 */
public final class WordKinds {
    /** In the order of their marks. */
    private enum Kind {
        NAME,
        TOWN,
        WEEKDAY,
        MONTH,
        UNIT,
        TEEN,
        TEN,
        ORDINAL
    }

    private static final int NONE = -1;

    private final int wordCount;
    private final int[] kinds;
    private final boolean[] opensName;
    private final boolean[] closesName;

    private WordKinds(int wordCount) {
        this.wordCount = wordCount;
        this.kinds = new int[wordCount + 1];
        Arrays.fill(kinds, NONE);
        this.opensName = new boolean[wordCount + 1];
        this.closesName = new boolean[wordCount + 1];
    }

    /** Every word is remembered as itself. */
    public static WordKinds none(int wordCount) {
        return new WordKinds(wordCount);
    }

    /**
     * @param vocabulary the words by number
     * @param names full names of clients and operators, besides those in {@code said}
     * @param ordinary words that are no names, although names may sound like them
     */
    public static WordKinds of(List<String> vocabulary, SaidWords said, List<String> names, Set<String> ordinary) {
        WordKinds kinds = new WordKinds(vocabulary.size());
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary.forEach(word -> numbers.put(word, numbers.size()));
        new Builder(kinds, numbers, ordinary).add(said, names);
        return kinds;
    }

    /** How {@code word} is remembered after what is remembered as {@code lastMark}; see {@link NgramCounter}. */
    int mark(int lastMark, int word) {
        if (closesName[word] && opens(lastMark)) {
            return mark(Kind.NAME.ordinal());
        }
        return kinds[word] == NONE ? word + 1 : mark(kinds[word]);
    }

    /** Whether {@code mark} takes the place of {@code lastMark} instead of following it. */
    boolean replaces(int lastMark, int mark) {
        return mark == mark(Kind.NAME.ordinal()) && opens(lastMark);
    }

    /** Whether a mark stands for any word of a kind. */
    boolean isKind(int mark) {
        return mark > wordCount + 1;
    }

    /** Marks up to {@code wordCount + 1} are those of the start, the words and the end. */
    private int mark(int kind) {
        return wordCount + 2 + kind;
    }

    private boolean opens(int mark) {
        return mark > 0 && mark <= wordCount && opensName[mark - 1];
    }

    private record Builder(WordKinds made, Map<String, Integer> numbers, Set<String> ordinary) {
        void add(SaidWords said, List<String> names) {
            said.firstNames().forEach(name -> whole(name, made.opensName));
            said.lastNames().forEach(name -> whole(name, made.closesName));
            said.companies().forEach(this::name);
            said.people().forEach(this::name);
            names.forEach(this::name);
            said.cities().forEach(city -> rare(city, Kind.TOWN));
            said.lastNames().forEach(name -> rare(name, Kind.NAME));
            SpokenDates.WEEKDAYS.forEach(day -> kind(day, Kind.WEEKDAY));
            SpokenDates.MONTHS.forEach(month -> kind(month, Kind.MONTH));
            for (int number = 0; number < 100; number++) {
                kind(SpokenNumbers.cardinal(number, ""), number < 10 ? Kind.UNIT : number < 20 ? Kind.TEEN : Kind.TEN);
                kind(SpokenNumbers.ordinal(Math.max(1, number)), Kind.ORDINAL);
            }
        }

        /** "Zora Quill" opens and closes, "Pharmacie de la Gare" only closes. */
        private void name(String name) {
            List<String> words = CommandSentences.words(name);
            if (words.size() > 1) {
                String last = words.get(words.size() - 1);
                if (words.size() == 2 && words.stream().noneMatch(ordinary::contains)) {
                    whole(words.get(0), made.opensName);
                    whole(last, made.closesName);
                }
                rare(last, Kind.NAME);
            }
        }

        private void whole(String word, boolean[] flags) {
            number(word, number -> flags[number] = true);
        }

        /** A word that is nothing else. */
        private void rare(String word, Kind kind) {
            number(word, number -> {
                if (!made.opensName[number] && made.kinds[number] == NONE && !isOrdinary(word)) {
                    made.kinds[number] = kind.ordinal();
                }
            });
        }

        private void kind(String word, Kind kind) {
            number(word, number -> made.kinds[number] = kind.ordinal());
        }

        private boolean isOrdinary(String word) {
            return ordinary.contains(String.join(" ", CommandSentences.words(word)));
        }

        private void number(String said, java.util.function.IntConsumer use) {
            List<String> words = CommandSentences.words(said);
            Integer number = words.size() == 1 ? numbers.get(words.get(0)) : null;
            if (number != null) {
                use.accept(number);
            }
        }
    }
}
