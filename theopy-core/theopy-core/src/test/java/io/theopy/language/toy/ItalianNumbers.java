package io.theopy.language.toy;

import io.theopy.nlu.number.MoneyWords;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dozen Italian numbers. */
final class ItalianNumbers implements NumberLanguage {
    private static final List<String> SMALL = List.of(
            "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
            "dodici");

    @Override
    public List<Found<Long>> cardinals(Words words, int from) {
        long value = SMALL.indexOf(words.at(from));
        return value < 0 ? List.of() : List.of(new Found<>(from + 1, value));
    }

    @Override
    public Openers openers() {
        return Openers.number(SMALL);
    }

    @Override
    public Phrase<Long> number() {
        return Phrase.reading(openers(), (words, from) -> {
            List<Found<Long>> written = WrittenNumbers.at(words, from);
            return written.isEmpty() ? cardinals(words, from) : written;
        });
    }

    @Override
    public Phrase<Long> position() {
        return Phrase.oneOf(Map.of("primo", 1L, "secondo", 2L, "ultimo", -1L));
    }

    @Override
    public Map<String, Integer> zeros() {
        return Map.of("zero", 0);
    }

    @Override
    public Map<String, Integer> units() {
        Map<String, Integer> units = new HashMap<>();
        SMALL.forEach(word -> units.put(word, units.size()));
        return units;
    }

    @Override
    public Set<String> articles() {
        return Set.of("uno");
    }

    @Override
    public Set<String> counters() {
        return Set.of("numero");
    }

    @Override
    public boolean isPronoun(Words words, int at) {
        return false;
    }

    @Override
    public MoneyWords money() {
        return new MoneyWords(Set.of("euro"), Set.of("centesimi"), Set.of("e"), Set.of("virgola"));
    }

    @Override
    public String counted() {
        return "[la|il] (numero|n|#) {n}";
    }

    @Override
    public String cardinal(long number) {
        return number < SMALL.size() ? SMALL.get((int) number) : Long.toString(number);
    }

    @Override
    public String ordinal(long number) {
        return number + "º";
    }

    @Override
    public List<String> spoken(long number) {
        return List.of(cardinal(number));
    }
}
