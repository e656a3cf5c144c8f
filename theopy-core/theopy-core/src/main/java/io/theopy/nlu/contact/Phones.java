package io.theopy.nlu.contact;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.ReferenceNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Telephone numbers, typed with any separators ({@code 06.12.34.56.78}, {@code +33 (0)4 78 ...}) or spoken, digit by
 * digit, in pairs or threes. Where words can be cut in several ways ("soixante dix huit"), the
 * cut that makes a number of the right length counts, and of those the one that keeps to pairs. National numbers
 * starting with 0 have 10 digits (9 in Belgium, 11 in Britain), others, where a language says them so, 7 or 10; international ones 8
 * to 15 after their +.
 */
public final class Phones implements Phrase<String> {
    private static final int MOST_DIGITS = 17; // 00 and fifteen
    private static final int MOST_TOKENS = 40;
    private static final int MISALIGNED = 10;

    private final boolean anyStart;
    private final PhonePieces pieces;
    private final Openers openers;

    public Phones(Language language) {
        this.anyStart = Languages.part(language, ContactLanguage.class).anyStart();
        this.pieces =
                new PhonePieces(Languages.part(language, NumberLanguage.class).number());
        this.openers = PhonePieces.openers(language);
    }

    @Override
    public Openers openers() {
        return openers;
    }

    /** At most one: half a number is a wrong number, and so is one whose beginning stands before. */
    @Override
    public List<Found<String>> at(Words words, int from) {
        String first = words.at(from);
        if (first.isEmpty() || !openers.allow(first)) {
            return List.of();
        }
        boolean plus = first.equals("+") || PhonePieces.isPlus(first);
        Optional<Found<String>> found = plus ? read(words, from + 1, "+") : read(words, from, "");
        return found.filter(f -> f.to() == from + 1 || !goesOnFrom(words, from))
                .filter(f -> anyStart || "0+".indexOf(f.value().charAt(0)) >= 0)
                .map(List::of)
                .orElse(List.of());
    }

    private boolean goesOnFrom(Words words, int from) {
        String before = words.at(from - 1);
        Set<String> counters = ReferenceNumbers.counters();
        return !before.isEmpty() && !counters.contains(before) && openers.allow(before);
    }

    /** Digits read so far, and how badly they were cut. */
    private record Cut(String digits, int cost) {}

    /** The cheapest cut for each place and number of digits, from left to right; then the best that is a number. */
    private Optional<Found<String>> read(Words words, int from, String start) {
        Cut[][] best = new Cut[MOST_TOKENS + 1][MOST_DIGITS + 2];
        best[0][start.length()] = new Cut(start, 0);
        Optional<Found<Cut>> number = Optional.empty();
        for (int at = 0; at < MOST_TOKENS; at++) {
            for (Cut cut : best[at]) {
                if (cut == null) {
                    continue;
                }
                if (at > 0 && isPhone(cut.digits())) {
                    number = Optional.of(better(number, new Found<>(from + at, cut)));
                }
                for (Found<String> piece :
                        pieces.at(words, from + at, cut.digits().isEmpty())) {
                    extend(best, words, from, cut, piece);
                }
            }
        }
        return number.map(n -> new Found<>(n.to(), n.value().digits()));
    }

    /** The usual length, or else more words, or else the cheaper cut. */
    private static Found<Cut> better(Optional<Found<Cut>> known, Found<Cut> other) {
        return known.filter(k -> {
                    boolean usual = isUsual(k.value().digits());
                    if (usual != isUsual(other.value().digits())) {
                        return usual;
                    }
                    return k.to() > other.to()
                            || k.to() == other.to()
                                    && k.value().cost() <= other.value().cost();
                })
                .orElse(other);
    }

    private static void extend(Cut[][] best, Words words, int from, Cut cut, Found<String> piece) {
        String digits = cut.digits() + piece.value();
        int to = piece.to() - from;
        if (digits.length() > MOST_DIGITS || to > MOST_TOKENS) {
            return;
        }
        boolean national = !digits.startsWith("+");
        boolean pairs = national && piece.value().length() == 2 && cut.digits().length() % 2 == 1;
        boolean hyphen = words.gapAfter(piece.to() - 1).equals("-");
        int cost = cut.cost() + 1 + (pairs ? MISALIGNED : 0) + (hyphen ? MISALIGNED : 0);
        Cut known = best[to][digits.length()];
        if (known == null || cost < known.cost()) {
            best[to][digits.length()] = new Cut(digits, cost);
        }
    }

    /** As long as numbers in France are. */
    private static boolean isUsual(String digits) {
        return digits.startsWith("+33") ? digits.length() == 12 : digits.length() == 10 && digits.startsWith("0");
    }

    public static boolean isPhone(String digits) {
        int length = digits.length();
        if (digits.startsWith("+")) {
            return length >= 9 && length <= 16;
        }
        if (digits.startsWith("00")) {
            return length >= 11 && length <= MOST_DIGITS;
        }
        return digits.startsWith("0") ? length >= 9 && length <= 11 : length == 7 || length == 10;
    }
}
