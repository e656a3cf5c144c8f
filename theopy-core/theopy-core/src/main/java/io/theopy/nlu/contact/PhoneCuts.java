package io.theopy.nlu.contact;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All ways to cut a run of spoken and typed digits into pieces. Nobody says "fifty, six" for fifty-six, nor cuts at a hyphen;
 * but "soixante dix" may be 70 as well as 60 and 10. Used once.
 */
final class PhoneCuts {
    private static final int MOST_DIGITS = 19;
    private static final int MOST_TOKENS = 40;
    private static final int MOST_CUTS = 200;
    private static final int MISALIGNED = 10;
    private static final int NOWHERE = -1;

    private final PhonePieces pieces;
    private final Words words;
    private final int from;
    private final List<Map<String, Cut>> cuts = new ArrayList<>();

    /**
     * One way, as far as it went.
     *
     * @param cost how badly it was cut: few pieces and whole pairs are best
     * @param barred where the next piece can't end, when that is one digit: it would belong to the piece before
     */
    record Cut(String digits, int cost, int barred) {}

    PhoneCuts(PhonePieces pieces, Words words, int from, String start) {
        this.pieces = pieces;
        this.words = words;
        this.from = from;
        cuts.add(new HashMap<>(Map.of("", new Cut(start, 0, NOWHERE))));
        for (int at = 0; at < cuts.size() && at < MOST_TOKENS; at++) {
            for (Cut cut : List.copyOf(cuts.get(at).values())) {
                goOn(from + at, cut);
            }
        }
    }

    /** Where the run ends, whichever way it is cut. */
    int end() {
        return from + cuts.size() - 1;
    }

    /** The ways that end at token {@code at}. */
    List<Cut> endingAt(int at) {
        return at <= from || at > end()
                ? List.of()
                : List.copyOf(cuts.get(at - from).values());
    }

    private void goOn(int at, Cut cut) {
        List<Found<String>> next = pieces.at(words, at, cut.digits().isEmpty());
        for (Found<String> piece : next) {
            boolean spread = piece.value().length() == 1 && piece.to() == cut.barred();
            if (!spread && !isTorn(piece, next)) {
                add(at, cut, piece, next);
            }
        }
    }

    private void add(int at, Cut cut, Found<String> piece, List<Found<String>> all) {
        String digits = cut.digits() + piece.value();
        if (digits.length() > MOST_DIGITS) {
            return;
        }
        boolean national = !digits.startsWith("+");
        boolean misaligned =
                national && piece.value().length() == 2 && cut.digits().length() % 2 != 0;
        Cut longer = new Cut(digits, cut.cost() + 1 + (misaligned ? MISALIGNED : 0), barred(piece, all));
        while (cuts.size() <= piece.to() - from) {
            cuts.add(new HashMap<>());
        }
        Map<String, Cut> there = cuts.get(piece.to() - from);
        if (there.size() < MOST_CUTS) {
            there.merge(digits + "/" + longer.barred(), longer, (a, b) -> a.cost() <= b.cost() ? a : b);
        }
    }

    /** Whether it is cut at a hyphen where another piece is not, or a longer one makes hundreds of it. */
    private boolean isTorn(Found<String> piece, List<Found<String>> all) {
        boolean hyphen = isHyphenAfter(piece);
        return all.stream()
                .anyMatch(other -> other.to() > piece.to()
                        ? hyphen
                                || other.value().equals(piece.value() + "00")
                                        && piece.value().length() == 1
                        : hyphen && !isHyphenAfter(other));
    }

    private boolean isHyphenAfter(Found<String> piece) {
        return words.gapAfter(piece.to() - 1).equals("-");
    }

    private static int barred(Found<String> piece, List<Found<String>> all) {
        boolean round = piece.value().length() > 1 && piece.value().endsWith("0");
        return all.stream()
                .filter(longer -> round && longer.to() == piece.to() + 1)
                .filter(longer -> longer.value().length() == piece.value().length())
                .findFirst()
                .map(Found::to)
                .orElse(NOWHERE);
    }
}
