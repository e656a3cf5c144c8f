package io.theopy.language.fr;

import static java.util.Map.entry;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * French cardinals and ordinals, in words ({@code cent un}, {@code soixante et onze}, {@code quatre-vingt-dix-sept},
 * Belgian and Swiss {@code septante}, {@code huitante}, {@code nonante}), digits, or both. Every prefix that is a
 * number is a reading.
 */
public final class FrenchNumbers {
    public static final Map<String, Integer> UNITS = Map.ofEntries(
            entry("un", 1),
            entry("une", 1),
            entry("deux", 2),
            entry("trois", 3),
            entry("quatre", 4),
            entry("cinq", 5),
            entry("six", 6),
            entry("sept", 7),
            entry("huit", 8),
            entry("neuf", 9));
    private static final Map<String, Integer> TEENS =
            Map.of("dix", 10, "onze", 11, "douze", 12, "treize", 13, "quatorze", 14, "quinze", 15, "seize", 16);
    private static final Map<String, Integer> TENS = Map.ofEntries(
            entry("vingt", 20),
            entry("trente", 30),
            entry("quarante", 40),
            entry("cinquante", 50),
            entry("soixante", 60),
            entry("septante", 70),
            entry("huitante", 80),
            entry("octante", 80),
            entry("nonante", 90));
    private static final Set<String> HUNDRED = Set.of("cent", "cents");
    private static final Set<String> THOUSAND = Set.of("mille", "milles", "mil");
    private static final Set<String> MILLION = Set.of("million", "millions");
    private static final Map<String, String> ORDINAL_STEMS = Map.of(
            "un", "un", "quatr", "quatre", "cinqu", "cinq", "neuv", "neuf", "onz", "onze", "mill", "mille", "million",
            "million");
    private static final Map<String, Long> FIRST = Map.of(
            "premier",
            1L,
            "premiere",
            1L,
            "premiers",
            1L,
            "premieres",
            1L,
            "second",
            2L,
            "seconde",
            2L,
            "1er",
            1L,
            "1ere",
            1L);
    private static final int LONGEST_ORDINAL = 12;

    /** What a cardinal starts with. */
    public static final Openers OPENERS =
            Openers.number(Stream.of(UNITS.keySet(), TEENS.keySet(), TENS.keySet(), HUNDRED, THOUSAND, Set.of("zero"))
                    .flatMap(Set::stream)
                    .toList());

    public static final Openers ORDINAL_OPENERS =
            OPENERS.or(Openers.words(FIRST.keySet())).or(Openers.words(ordinalWords()));

    private FrenchNumbers() {}

    /** Every single word that ends in -ieme, singular and plural. */
    private static Set<String> ordinalWords() {
        Set<String> words = new HashSet<>();
        for (String cardinal : OPENERS.words()) {
            for (String stem : List.of(cardinal, cardinal.substring(0, cardinal.length() - 1))) {
                words.add(stem + "ieme");
                words.add(stem + "iemes");
            }
        }
        ORDINAL_STEMS.keySet().forEach(stem -> {
            words.add(stem + "ieme");
            words.add(stem + "iemes");
        });
        return words;
    }

    public static List<Found<Long>> cardinals(Words words, int from) {
        if (!starts(words.at(from))) {
            return List.of();
        }
        if (words.at(from).equals("zero")) {
            return List.of(new Found<>(from + 1, 0L));
        }
        List<Found<Long>> all = new ArrayList<>(belowMillion(words, from));
        for (Found<Long> head : List.copyOf(all)) {
            if (MILLION.contains(words.at(head.to())) && head.value() > 0 && head.value() < 1000) {
                long millions = head.value() * 1_000_000;
                all.add(new Found<>(head.to() + 1, millions));
                for (Found<Long> rest : belowMillion(words, head.to() + 1)) {
                    all.add(new Found<>(rest.to(), millions + rest.value()));
                }
            }
        }
        return Phrase.longestFirst(all);
    }

    public static List<Found<Long>> ordinals(Words words, int from) {
        String form = words.at(from);
        Long first = FIRST.get(form);
        if (first != null) {
            return List.of(new Found<>(from + 1, first));
        }
        if (!starts(form) && !form.endsWith("ieme") && !form.endsWith("iemes")) {
            return List.of();
        }
        if (!form.isEmpty() && WrittenNumbers.isDigit(form.charAt(0))) {
            return writtenOrdinal(form, from);
        }
        for (int last = from; last < from + LONGEST_ORDINAL && !words.at(last).isEmpty(); last++) {
            String cardinal = cardinalOf(words.at(last));
            if (!cardinal.isEmpty()) {
                int to = last + 1;
                return cardinals(words.replacing(last, cardinal), from).stream()
                        .filter(f -> f.to() == to)
                        .toList();
            }
            if (!starts(words.at(last)) && !words.at(last).equals("et")) {
                break;
            }
        }
        return List.of();
    }

    private static List<Found<Long>> writtenOrdinal(String form, int from) {
        int digits = 0;
        while (digits < form.length() && digits < 7 && WrittenNumbers.isDigit(form.charAt(digits))) {
            digits++;
        }
        return switch (form.substring(digits)) {
            case "e", "eme", "ieme", "er", "ere", "nd", "nde" ->
                List.of(new Found<>(from + 1, Long.parseLong(form.substring(0, digits))));
            default -> List.of();
        };
    }

    /** "quatrieme" is the ordinal of "quatre"; "" for words that are no ordinal. */
    private static String cardinalOf(String form) {
        String singular = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
        if (!singular.endsWith("ieme")) {
            return "";
        }
        String stem = singular.substring(0, singular.length() - 4);
        for (String whole : List.of(ORDINAL_STEMS.getOrDefault(stem, stem), stem + "e")) {
            if (starts(whole) || whole.equals("million")) {
                return whole;
            }
        }
        return "";
    }

    private static boolean starts(String form) {
        return !form.isEmpty()
                && (WrittenNumbers.isDigit(form.charAt(0))
                        || UNITS.containsKey(form)
                        || TEENS.containsKey(form)
                        || TENS.containsKey(form)
                        || HUNDRED.contains(form)
                        || THOUSAND.contains(form)
                        || form.equals("zero"));
    }

    private static List<Found<Long>> belowMillion(Words words, int from) {
        List<Found<Long>> all = new ArrayList<>(4);
        if (THOUSAND.contains(words.at(from))) {
            addThousands(words, from, 1, all);
            return all;
        }
        for (Found<Long> group : belowThousand(words, from)) {
            all.add(group);
            if (THOUSAND.contains(words.at(group.to())) && group.value() > 1 && group.value() < 1000) {
                addThousands(words, group.to(), group.value(), all);
            }
        }
        return all;
    }

    private static void addThousands(Words words, int mille, long count, List<Found<Long>> all) {
        all.add(new Found<>(mille + 1, count * 1000));
        int rest = words.at(mille + 1).equals("et") ? mille + 2 : mille + 1;
        for (Found<Long> group : belowThousand(words, rest)) {
            boolean anotherThousand = THOUSAND.contains(words.at(group.to()));
            if (!anotherThousand && group.value() > 0 && group.value() < 1000) {
                all.add(new Found<>(group.to(), count * 1000 + group.value()));
            }
        }
    }

    private static List<Found<Long>> belowThousand(Words words, int from) {
        List<Found<Long>> all = new ArrayList<>(4);
        if (HUNDRED.contains(words.at(from))) {
            addHundreds(words, from, 1, all);
            return all;
        }
        all.addAll(belowHundred(words, from));
        OptionalLong written = WrittenNumbers.value(words.at(from));
        if (written.isPresent()) {
            all.addAll(WrittenNumbers.at(words, from));
        }
        long digit = written.orElse(UNITS.getOrDefault(words.at(from), 0));
        if (HUNDRED.contains(words.at(from + 1)) && digit > 1 && digit < 10) {
            addHundreds(words, from + 1, digit, all);
        }
        return all;
    }

    private static void addHundreds(Words words, int cent, long count, List<Found<Long>> all) {
        all.add(new Found<>(cent + 1, count * 100));
        boolean et = words.at(cent + 1).equals("et");
        for (Found<Long> rest : belowHundred(words, et ? cent + 2 : cent + 1)) {
            boolean anotherHundred = HUNDRED.contains(words.at(rest.to())) && rest.value() < 10;
            if (!anotherHundred && (!et || rest.value() == 1 || rest.value() == 11)) {
                all.add(new Found<>(rest.to(), count * 100 + rest.value()));
            }
        }
        OptionalLong written = WrittenNumbers.value(words.at(cent + 1));
        if (written.isPresent() && written.getAsLong() > 0 && written.getAsLong() < 100) {
            all.add(new Found<>(cent + 2, count * 100 + written.getAsLong()));
        }
    }

    /** Readings of words (never digits) from 1 to 99; also of every prefix that is a number. */
    private static List<Found<Long>> belowHundred(Words words, int from) {
        String form = words.at(from);
        List<Found<Long>> all = new ArrayList<>(3);
        Integer unit = UNITS.get(form);
        if (unit != null) {
            all.add(new Found<>(from + 1, (long) unit));
            String next = words.at(from + 1);
            if (unit == 4 && (next.equals("vingt") || next.equals("vingts"))) {
                addTens(words, from + 2, 80, 20, all);
            }
            return all;
        }
        if (TEENS.containsKey(form)) {
            addBelowTwenty(words, from, 0, all);
            return all;
        }
        Integer tens = TENS.get(form);
        if (tens != null) {
            addTens(words, from + 1, tens, tens == 60 ? 20 : 10, all);
        }
        return all;
    }

    private static void addTens(Words words, int next, long tens, int room, List<Found<Long>> all) {
        all.add(new Found<>(next, tens));
        boolean et = words.at(next).equals("et");
        List<Found<Long>> rests = new ArrayList<>(2);
        addBelowTwenty(words, et ? next + 1 : next, 0, rests);
        for (Found<Long> rest : rests) {
            boolean joined = !et || rest.value() == 1 || room == 20 && rest.value() >= 10;
            if (joined && rest.value() < room && !startsHundred(words, rest)) {
                all.add(new Found<>(rest.to(), tens + rest.value()));
            }
        }
    }

    private static boolean startsHundred(Words words, Found<Long> unit) {
        return unit.value() < 10 && HUNDRED.contains(words.at(unit.to()));
    }

    private static void addBelowTwenty(Words words, int from, long base, List<Found<Long>> all) {
        String form = words.at(from);
        Integer unit = UNITS.get(form);
        Integer teen = TEENS.get(form);
        if (unit != null) {
            all.add(new Found<>(from + 1, base + unit));
        } else if (teen != null) {
            all.add(new Found<>(from + 1, base + teen));
            int after = UNITS.getOrDefault(words.at(from + 1), 0);
            if (teen == 10 && after >= 7) {
                all.add(new Found<>(from + 2, base + 10 + after));
            }
        }
    }
}
