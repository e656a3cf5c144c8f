package io.theopy.stt.sphinx.internal.language;

import io.theopy.stt.sphinx.internal.language.WordKinds.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Finds the kind of every word, for {@link WordKinds}, whose arrays it fills. */
record KindSorter(
        Map<String, Integer> numbers, Set<String> ordinary, int[] kinds, boolean[] opensName, boolean[] closesName) {

    void sort(SaidWords said, List<String> names) {
        said.firstNames().forEach(name -> flag(name, opensName));
        said.lastNames().forEach(name -> flag(name, closesName));
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

    /** The numbers of those that are a single word. */
    static int[] numbers(List<String> said, Map<String, Integer> numbers) {
        return said.stream().flatMapToInt(name -> number(name, numbers)).toArray();
    }

    /** "Zora Quill" opens and closes, "Pharmacie de la Gare" only closes. */
    private void name(String name) {
        List<String> words = CommandSentences.words(name);
        if (words.size() > 1) {
            String last = words.get(words.size() - 1);
            if (words.size() == 2 && words.stream().noneMatch(ordinary::contains)) {
                flag(words.get(0), opensName);
                flag(last, closesName);
            }
            rare(last, Kind.NAME);
        }
    }

    private void flag(String word, boolean[] flags) {
        withNumber(word, number -> flags[number] = true);
    }

    /** Only a word that is nothing else. */
    private void rare(String word, Kind kind) {
        withNumber(word, number -> {
            if (!opensName[number]
                    && kinds[number] < 0
                    && CommandSentences.words(word).stream().noneMatch(ordinary::contains)) {
                kinds[number] = kind.ordinal();
            }
        });
    }

    private void kind(String word, Kind kind) {
        withNumber(word, number -> kinds[number] = kind.ordinal());
    }

    private void withNumber(String said, IntConsumer use) {
        number(said, numbers).forEach(use);
    }

    private static IntStream number(String said, Map<String, Integer> numbers) {
        List<String> words = CommandSentences.words(said);
        Integer number = words.size() == 1 ? numbers.get(words.get(0)) : null;
        return number == null ? IntStream.empty() : IntStream.of(number);
    }
}
