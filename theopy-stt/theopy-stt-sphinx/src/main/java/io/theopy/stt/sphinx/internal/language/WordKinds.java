package io.theopy.stt.sphinx.internal.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Kinds of words that are learned together, so that what is heard does not hang on which names the generated sentences
 * happened to have. Immutable.
 *
 * <p>A sentence may hold a kind in the place of a word: "a client named &lt;first&gt; &lt;last&gt;" counts for all
 * names. And what is remembered of the end of a name, a town, a weekday, a month or a number is only that it was one:
 * what follows "John Doe" is what follows any name. The first name is forgotten at the last, so that the word before the
 * whole name is remembered instead.
 */
public final class WordKinds {
    /** In the order of their marks. */
    enum Kind {
        FIRST,
        NAME,
        TOWN,
        WEEKDAY,
        MONTH,
        UNIT,
        TEEN,
        TEN,
        ORDINAL
    }

    /** Any first name. */
    static final String ANY_FIRST = "<first>";
    /** Any last name. */
    static final String ANY_LAST = "<last>";
    /** Any town of one word. */
    static final String ANY_TOWN = "<town>";

    private static final Map<String, Kind> PLACES =
            Map.of(ANY_FIRST, Kind.FIRST, ANY_LAST, Kind.NAME, ANY_TOWN, Kind.TOWN);
    private static final int NONE = -1;
    private static final int EXAMPLE_WEIGHT = 8;

    private final int wordCount;
    private final int[] kinds;
    private final boolean[] opensName;
    private final boolean[] closesName;
    private final int[][] members = new int[Kind.values().length][0];

    private WordKinds(int wordCount) {
        this.wordCount = wordCount;
        this.kinds = new int[wordCount + 1];
        Arrays.fill(kinds, NONE);
        this.opensName = new boolean[wordCount + 1];
        this.closesName = new boolean[wordCount + 1];
    }

    /** Every word is of its own kind. */
    public static WordKinds none(int wordCount) {
        return new WordKinds(wordCount);
    }

    /**
     * @param vocabulary the words by number
     * @param names full names of clients and operators, besides those in {@code said}
     * @param ordinary words that are no names, although names may sound like them
     */
    public static WordKinds of(List<String> vocabulary, SaidWords said, List<String> names, Set<String> ordinary) {
        WordKinds made = new WordKinds(vocabulary.size());
        Map<String, Integer> numbers = new HashMap<>();
        vocabulary.forEach(word -> numbers.put(word, numbers.size()));
        new KindSorter(numbers, ordinary, made.kinds, made.opensName, made.closesName).sort(said, names);
        made.members[Kind.FIRST.ordinal()] = KindSorter.numbers(said.firstNames(), numbers);
        made.members[Kind.NAME.ordinal()] = KindSorter.numbers(lastNames(said), numbers);
        made.members[Kind.TOWN.ordinal()] = KindSorter.numbers(said.cities(), numbers);
        return made;
    }

    /** Those of the people in examples several times: everybody's first client is called John Doe. */
    private static List<String> lastNames(SaidWords said) {
        List<String> names = new ArrayList<>(said.lastNames());
        for (String person : said.people()) {
            names.addAll(Collections.nCopies(EXAMPLE_WEIGHT, person.substring(person.lastIndexOf(' ') + 1)));
        }
        return names;
    }

    /** Whether a word of a sentence is the place of any word of a kind. */
    public static boolean isPlace(String word) {
        return PLACES.containsKey(word);
    }

    /** The number that stands for any word of a kind in a counted sentence. */
    public OptionalInt place(String word) {
        Kind kind = PLACES.get(word);
        return kind == null || members[kind.ordinal()].length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(mark(kind) - 1);
    }

    /** The words that {@code place} stands for; none when it is a word itself. */
    int[] members(int place) {
        return isKind(place + 1) ? members[place - wordCount - 1] : new int[0];
    }

    /** How {@code word} is remembered after what is remembered as {@code lastMark}; see {@link NgramCounter}. */
    int mark(int lastMark, int word) {
        if (isKind(word + 1)) {
            return word + 1;
        }
        if (closesName[word] && opens(lastMark)) {
            return mark(Kind.NAME);
        }
        return kinds[word] == NONE ? word + 1 : wordCount + 2 + kinds[word];
    }

    /** Less than {@link #mark}, for what was not seen with it: the mark of a first name's kind, or else the same. */
    int looseMark(int mark) {
        return opens(mark) ? mark(Kind.FIRST) : mark;
    }

    /** Whether {@code mark} takes the place of {@code lastMark} instead of following it. */
    boolean replaces(int lastMark, int mark) {
        return mark == mark(Kind.NAME) && opens(lastMark);
    }

    /** Whether a mark stands for any word of a kind. */
    boolean isKind(int mark) {
        return mark > wordCount + 1;
    }

    /** Marks up to {@code wordCount + 1} are those of the start, the words and the end. */
    private int mark(Kind kind) {
        return wordCount + 2 + kind.ordinal();
    }

    private boolean opens(int mark) {
        return mark == mark(Kind.FIRST) || mark > 0 && mark <= wordCount && opensName[mark - 1];
    }
}
