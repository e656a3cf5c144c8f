package io.theopy.language.fr;

import io.theopy.nlu.number.MoneyWords;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.NumberSounds;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** French numbers, read and spelled. */
final class FrenchNumberLanguage implements NumberLanguage {
    private static final Set<String> COUNTERS =
            Set.of("numero", "number", "no", "nr", "#", "n", "option", "choix", "nombre", "item");
    private static final NumberSounds SOUNDS = new NumberSounds(
            Map.ofEntries(
                    Map.entry("neufs", "neuf"),
                    Map.entry("neuve", "neuf"),
                    Map.entry("huits", "huit"),
                    Map.entry("septs", "sept"),
                    Map.entry("cet", "sept"),
                    Map.entry("sis", "six"),
                    Map.entry("cinqs", "cinq"),
                    Map.entry("quatres", "quatre"),
                    Map.entry("vint", "vingt"),
                    Map.entry("vin", "vingt"),
                    Map.entry("vins", "vingt"),
                    Map.entry("sang", "cent"),
                    Map.entry("cens", "cent"),
                    Map.entry("trentes", "trente"),
                    Map.entry("quarantes", "quarante"),
                    Map.entry("soixantes", "soixante"),
                    Map.entry("zeros", "zero")),
            Map.of("sans", "cent", "dis", "dix", "de", "deux"),
            Set.of("et"));
    private static final MoneyWords MONEY = new MoneyWords(
            Set.of("euro", "euros", "eur"),
            Set.of("cent", "cents", "centime", "centimes"),
            Set.of("et"),
            Set.of("virgule"),
            Set.of(
                    "plus de",
                    "moins de",
                    "dessus de",
                    "dessous de",
                    "superieures a",
                    "superieure a",
                    "inferieures a",
                    "inferieure a",
                    "superieur a",
                    "inferieur a",
                    "au moins",
                    "au plus",
                    "dela de",
                    "depassant",
                    "depassent"),
            Set.of("et", "a"));

    @Override
    public List<Found<Long>> cardinals(Words words, int from) {
        return FrenchNumbers.cardinals(words, from);
    }

    @Override
    public Openers openers() {
        return FrenchNumbers.OPENERS;
    }

    @Override
    public Phrase<Long> number() {
        return FrenchWords.NUMBER;
    }

    @Override
    public Phrase<Long> position() {
        return FrenchPositions.PHRASE;
    }

    @Override
    public Map<String, Integer> zeros() {
        return Map.of("zero", 0);
    }

    @Override
    public Map<String, Integer> units() {
        return FrenchNumbers.UNITS;
    }

    @Override
    public Set<String> articles() {
        return Set.of("un", "une");
    }

    @Override
    public Set<String> counters() {
        return COUNTERS;
    }

    @Override
    public boolean isPronoun(Words words, int at) {
        return articles().contains(words.at(at)) && words.size() > 1 && !COUNTERS.contains(words.at(at - 1));
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
        return "[le|la|du|de la] (numero|no|nr|#|n|num|n°) {n}";
    }

    @Override
    public String cardinal(long number) {
        return FrenchSpelling.cardinal(number);
    }

    @Override
    public String ordinal(long number) {
        return FrenchSpelling.ordinal(number);
    }

    @Override
    public List<String> spoken(long number) {
        return List.of(cardinal(number).replace('-', ' '));
    }
}
