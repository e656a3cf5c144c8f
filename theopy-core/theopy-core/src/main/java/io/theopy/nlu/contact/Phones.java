package io.theopy.nlu.contact;

import io.theopy.meaning.Doubt;
import io.theopy.meaning.PhoneNumber;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.ReferenceNumbers;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Telephone numbers, typed with any separators ({@code 06.12.34.56.78}, {@code +33 (0)4 78 ...}) or spoken, digit by
 * digit, in pairs or threes. A run of digits is read whole; where its words can be cut in several ways ("soixante dix
 * huit"), the one that the numbering plan knows counts. What is no number, where one was to come, is doubted.
 */
public final class Phones implements Phrase<Dictated> {
    private static final Comparator<PhoneCuts.Cut> BEST = Comparator.comparingInt(PhoneCuts.Cut::cost);
    /** Fewer digits that begin with 0 may be a date. */
    private static final int LIKE_A_NUMBER = 9;

    private static final int LONG_FOR_A_NUMBER = 11;
    /** Fewer digits are a day or an hour. */
    private static final int SHORTEST = 3;

    private static final int LIKE_A_FOREIGN_NUMBER = 6;
    private static final int MOST_LETTERS = 3;

    private final PhonePieces pieces;
    private final Openers openers;
    private final MarkerWords markers;
    private final MarkerWords vague;
    private final Set<String> extensions;
    private final boolean asked;

    /**
     * @param nouns what such a number is called
     * @param asked whether nothing but a number is expected: whatever is said for one is
     */
    public Phones(Language language, Set<String> nouns, boolean asked) {
        this.asked = asked;
        this.pieces =
                new PhonePieces(Languages.part(language, NumberLanguage.class).number());
        this.openers = PhonePieces.openers(language);
        this.markers = new MarkerWords(language, nouns);
        ContactLanguage.Digits words =
                Languages.part(language, ContactLanguage.class).digits();
        this.vague = new MarkerWords(language, words.nouns());
        this.extensions = words.extensions();
    }

    @Override
    public Openers openers() {
        return openers;
    }

    /** At most one: half a number is a wrong number, and so is one whose beginning stands before. */
    @Override
    public List<Found<Dictated>> at(Words words, int from) {
        String first = words.at(from);
        if (first.isEmpty() || !openers.allow(first)) {
            return List.of();
        }
        boolean plus = first.equals("+") || PhonePieces.isPlus(first);
        int start = plus ? from + 1 : from;
        PhoneCuts cuts = new PhoneCuts(pieces, words, start, plus ? "+" : "");
        if (cuts.end() <= start) {
            return List.of();
        }
        return alone(words, from, cuts)
                .or(() -> goesOnFrom(words, from) ? Optional.empty() : whole(words, from, cuts))
                .map(List::of)
                .orElse(List.of());
    }

    private boolean goesOnFrom(Words words, int from) {
        String before = words.at(from - 1);
        Set<String> counters = ReferenceNumbers.counters();
        return !before.isEmpty() && !counters.contains(before) && openers.allow(before);
    }

    /** A typed number that is one token, or one that ends at a comma, where something else follows. */
    private static Optional<Found<Dictated>> alone(Words words, int from, PhoneCuts cuts) {
        for (int to = from + 1; to < cuts.end(); to++) {
            boolean comma = words.gapAfter(to - 1).startsWith(",") && cuts.end() < words.size();
            if (comma) {
                Optional<Dictated> number =
                        number(cuts.endingAt(to)).filter(n -> n.doubt().isEmpty());
                if (number.isPresent()) {
                    return Optional.of(new Found<>(to, number.get()));
                }
            }
        }
        boolean oneToken =
                cuts.end() == from + 1 && WrittenNumbers.isDigit(words.at(from).charAt(0));
        return oneToken
                ? number(cuts.endingAt(cuts.end())).map(number -> new Found<>(cuts.end(), number))
                : Optional.empty();
    }

    private Optional<Found<Dictated>> whole(Words words, int from, PhoneCuts cuts) {
        List<PhoneCuts.Cut> ways = cuts.endingAt(cuts.end());
        int to = afterExtension(words, cuts.end());
        Optional<Dictated> number = to == cuts.end() ? number(ways) : Optional.empty();
        return number.or(() -> ways.stream()
                        .min(BEST)
                        .map(PhoneCuts.Cut::digits)
                        .filter(digits -> isMeant(words, from, digits))
                        .map(digits -> doubted(words, digits, to > cuts.end())))
                .map(found -> new Found<>(number.isPresent() ? to : afterLetters(words, to), found));
    }

    /** The only one of the ways that is a number; of several the best one, to be read back. */
    private static Optional<Dictated> number(List<PhoneCuts.Cut> ways) {
        Map<PhoneNumber.Standing, Map<String, PhoneCuts.Cut>> numbers = ways.stream()
                .sorted(BEST)
                .collect(Collectors.groupingBy(
                        way -> PhoneNumber.of(way.digits()).standing(),
                        Collectors.toMap(
                                way -> PhoneNumber.of(way.digits()).digits(),
                                Function.identity(),
                                (a, b) -> a,
                                LinkedHashMap::new)));
        Map<String, PhoneCuts.Cut> assigned = numbers.getOrDefault(PhoneNumber.Standing.ASSIGNED, Map.of());
        Map<String, PhoneCuts.Cut> possible =
                assigned.isEmpty() ? numbers.getOrDefault(PhoneNumber.Standing.UNASSIGNED, Map.of()) : assigned;
        boolean sure = assigned.size() == 1;
        return possible.keySet().stream()
                .findFirst()
                .map(digits -> sure ? Dictated.sure(digits) : Dictated.doubted(digits, Doubt.Kind.SPELLED));
    }

    private static Dictated doubted(Words words, String digits, boolean extended) {
        int surplus = PhoneNumber.of(digits).surplus();
        return extended || surplus == 0
                ? Dictated.doubted(digits, Doubt.Kind.NOT_VALID)
                : new Dictated(digits, Optional.of(new Doubt(Doubt.Kind.DIGITS, Integer.toString(surplus))));
    }

    /** Whether digits that are no number were to be one. */
    private boolean isMeant(Words words, int from, String digits) {
        int length = digits.length();
        boolean foreign = digits.startsWith("+") && length > LIKE_A_FOREIGN_NUMBER;
        boolean national = digits.startsWith("0") && length >= LIKE_A_NUMBER && length <= LONG_FOR_A_NUMBER;
        boolean told = length >= LIKE_A_NUMBER && markers.begins(words, from)
                || length >= SHORTEST && markers.tell(words, from)
                || length >= LIKE_A_FOREIGN_NUMBER && digits.startsWith("0") && vague.tell(words, from);
        return asked || foreign || national || told;
    }

    private int afterExtension(Words words, int at) {
        boolean extended = extensions.contains(words.at(at)) && WrittenNumbers.isDigits(words.at(at + 1));
        return extended ? at + 2 : at;
    }

    /** Letters among the digits, and the digits after them. */
    private int afterLetters(Words words, int at) {
        int to = at;
        while (hasDigit(words.at(to)) || isLetters(words.written(to))) {
            to++;
        }
        return to;
    }

    private static boolean hasDigit(String form) {
        return form.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** "AB", or a letter that is no word. */
    private static boolean isLetters(String written) {
        boolean capitals = !written.isEmpty()
                && written.length() <= MOST_LETTERS
                && written.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return capitals || written.length() == 1 && written.charAt(0) > 'b' && written.charAt(0) <= 'z';
    }
}
