package io.theopy.language.en;

import io.theopy.nlu.number.MoneyWords;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.NumberSounds;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English numbers, read and spelled. */
final class EnglishNumberLanguage implements NumberLanguage {
    private static final Set<String> COUNTERS = Set.of("number", "no", "nr", "#", "n", "option", "choice", "item");
    private static final Set<String> BEFORE_PRONOUN = Set.of(
            "this", "that", "the", "which", "last", "next", "first", "second", "third", "fourth", "fifth", "other",
            "another", "any", "every", "each", "same", "right", "wrong", "new", "old", "no", "some", "only");
    private static final NumberSounds SOUNDS = new NumberSounds(
            Map.ofEntries(
                    Map.entry("won", "one"),
                    Map.entry("wun", "one"),
                    Map.entry("too", "two"),
                    Map.entry("fore", "four"),
                    Map.entry("ate", "eight"),
                    Map.entry("tree", "three"),
                    Map.entry("sicks", "six"),
                    Map.entry("nein", "nine"),
                    Map.entry("twenny", "twenty"),
                    Map.entry("forti", "forty"),
                    Map.entry("hundreds", "hundred")),
            Map.of("to", "two", "for", "four"),
            Set.of("hundred", "thousand", "and"));
    private static final MoneyWords MONEY = new MoneyWords(
            Set.of("euro", "euros", "eur"),
            Set.of("cent", "cents"),
            Set.of("and"),
            Set.of("point"),
            Set.of(
                    "more than",
                    "less than",
                    "greater than",
                    "higher than",
                    "lower than",
                    "bigger than",
                    "smaller than",
                    "larger than",
                    "at least",
                    "at most",
                    "over",
                    "above",
                    "under",
                    "below",
                    "exceeding"),
            Set.of("and", "to"));

    @Override
    public List<Found<Long>> cardinals(Words words, int from) {
        return EnglishNumbers.cardinals(words, from);
    }

    @Override
    public Openers openers() {
        return EnglishNumbers.OPENERS;
    }

    @Override
    public Phrase<Long> number() {
        return EnglishWords.NUMBER;
    }

    @Override
    public Phrase<Long> position() {
        return EnglishPositions.PHRASE;
    }

    @Override
    public Map<String, Integer> zeros() {
        return Map.of("oh", 0, "o", 0, "zero", 0);
    }

    @Override
    public Map<String, Integer> units() {
        return EnglishNumbers.SMALL;
    }

    @Override
    public Set<String> articles() {
        return Set.of("one", "o", "oh");
    }

    @Override
    public Set<String> counters() {
        return COUNTERS;
    }

    @Override
    public boolean isPronoun(Words words, int at) {
        return words.at(at).equals("one") && BEFORE_PRONOUN.contains(words.at(at - 1));
    }

    @Override
    public NumberSounds sounds() {
        return SOUNDS;
    }

    @Override
    public MoneyWords money() {
        return MONEY;
    }

    @Override
    public String counted() {
        return "[the] (number|no|nr|#|n) {n}";
    }

    @Override
    public String cardinal(long number) {
        return EnglishSpelling.cardinal(number, true);
    }

    @Override
    public String ordinal(long number) {
        return EnglishSpelling.ordinal(number);
    }

    @Override
    public List<String> spoken(long number) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(EnglishSpelling.cardinal(number, false).replace('-', ' '));
        ways.add(EnglishSpelling.cardinal(number, true).replace('-', ' '));
        ways.addAll(EnglishSpelling.digitByDigit(number));
        return List.copyOf(ways);
    }
}
