package io.theopy.language.en;

import static java.util.Map.entry;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English cardinals and ordinals, in words ({@code one hundred and one}, {@code twenty five hundred}), digits, or both
 * ({@code 2 thousand}). Every prefix that is a number is a reading.
 */
public final class EnglishNumbers {
    public static final Map<String, Integer> SMALL = Map.ofEntries(
            entry("zero", 0),
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("seven", 7),
            entry("eight", 8),
            entry("nine", 9),
            entry("ten", 10),
            entry("eleven", 11),
            entry("twelve", 12),
            entry("thirteen", 13),
            entry("fourteen", 14),
            entry("fifteen", 15),
            entry("sixteen", 16),
            entry("seventeen", 17),
            entry("eighteen", 18),
            entry("nineteen", 19),
            entry("twenty", 20),
            entry("thirty", 30),
            entry("forty", 40),
            entry("fourty", 40),
            entry("fifty", 50),
            entry("sixty", 60),
            entry("seventy", 70),
            entry("eighty", 80),
            entry("ninety", 90));
    private static final Map<String, Integer> ORDINAL = Map.ofEntries(
            entry("first", 1),
            entry("second", 2),
            entry("third", 3),
            entry("fourth", 4),
            entry("fifth", 5),
            entry("sixth", 6),
            entry("seventh", 7),
            entry("eighth", 8),
            entry("ninth", 9),
            entry("tenth", 10),
            entry("eleventh", 11),
            entry("twelfth", 12),
            entry("thirteenth", 13),
            entry("fourteenth", 14),
            entry("fifteenth", 15),
            entry("sixteenth", 16),
            entry("seventeenth", 17),
            entry("eighteenth", 18),
            entry("nineteenth", 19),
            entry("twentieth", 20),
            entry("thirtieth", 30),
            entry("fortieth", 40),
            entry("fiftieth", 50),
            entry("sixtieth", 60),
            entry("seventieth", 70),
            entry("eightieth", 80),
            entry("ninetieth", 90));
    private static final Map<String, Long> SCALE = Map.of("thousand", 1_000L, "million", 1_000_000L);
    private static final Map<String, Long> ORDINAL_SCALE = Map.of("thousandth", 1_000L, "millionth", 1_000_000L);

    /** What a cardinal starts with. */
    public static final Openers OPENERS = Openers.number(SMALL.keySet()).or(Openers.words(Set.of("a")));

    public static final Openers ORDINAL_OPENERS =
            OPENERS.or(Openers.words(ORDINAL.keySet())).or(Openers.words(Set.of("hundredth")));

    private EnglishNumbers() {}

    public static List<Found<Long>> cardinals(Words words, int from) {
        return starts(words, from) ? new Reader(words, from, false).read() : List.of();
    }

    public static List<Found<Long>> ordinals(Words words, int from) {
        String first = words.at(from);
        List<Found<Long>> written = writtenOrdinal(words, from);
        if (!written.isEmpty()) {
            return written;
        }
        return starts(words, from) || ORDINAL.containsKey(first) || first.equals("hundredth")
                ? new Reader(words, from, true).read()
                : List.of();
    }

    private static List<Found<Long>> writtenOrdinal(Words words, int from) {
        String form = words.at(from);
        int digits = 0;
        while (digits < form.length() && digits < 7 && WrittenNumbers.isDigit(form.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return List.of();
        }
        String suffix = form.substring(digits);
        boolean apart = suffix.isEmpty();
        if (apart) {
            suffix = words.at(from + 1);
        }
        return switch (suffix) {
            case "st", "nd", "rd", "th" ->
                List.of(new Found<>(from + (apart ? 2 : 1), Long.parseLong(form.substring(0, digits))));
            default -> List.of();
        };
    }

    private static boolean starts(Words words, int from) {
        String first = words.at(from);
        if (first.isEmpty()) {
            return false;
        }
        if (first.equals("a")) {
            String next = words.at(from + 1);
            return next.startsWith("hundred") || SCALE.containsKey(next) || ORDINAL_SCALE.containsKey(next);
        }
        return WrittenNumbers.isDigit(first.charAt(0)) || SMALL.containsKey(first);
    }

    private enum Level {
        EMPTY,
        AFTER_HUNDRED,
        AFTER_TENS,
        FULL
    }

    /** Reads from left to right, noting every place where a number may end. */
    private static final class Reader {
        private final Words words;
        private final boolean ordinal;
        private final List<Found<Long>> ends = new ArrayList<>(4);
        private int at;
        private long total;
        private long group;
        private long lastScale = Long.MAX_VALUE;
        private Level level = Level.EMPTY;
        private boolean typed;
        private boolean over;

        Reader(Words words, int from, boolean ordinal) {
            this.words = words;
            this.at = from;
            this.ordinal = ordinal;
        }

        List<Found<Long>> read() {
            if (words.at(at).equals("a")) {
                group = 1;
                level = Level.FULL;
                at++;
            }
            while (!over && step()) {
                at++;
            }
            return Phrase.longestFirst(ends);
        }

        private boolean step() {
            String form = words.at(at);
            Integer small = SMALL.get(form);
            if (small != null) {
                return fitsHere(small) && add(small, false);
            }
            Long scale = SCALE.get(form);
            if (scale != null) {
                return multiply(scale, false);
            }
            if (form.equals("hundred") || form.equals("hundreds")) {
                return hundred(false);
            }
            if (form.equals("and")) {
                return (level == Level.AFTER_HUNDRED || (level == Level.EMPTY && total > 0)) && smallFollows();
            }
            if (!form.isEmpty() && WrittenNumbers.isDigit(form.charAt(0))) {
                return written();
            }
            return ordinal && ordinalStep(form);
        }

        private boolean ordinalStep(String form) {
            Integer last = ORDINAL.get(form);
            over = true;
            if (last != null) {
                return fitsHere(last) && add(last, true);
            }
            Long scale = ORDINAL_SCALE.get(form);
            if (scale != null) {
                return multiply(scale, true);
            }
            return form.equals("hundredth") && hundred(true);
        }

        private boolean fitsHere(int small) {
            if (level == Level.EMPTY) {
                return small > 0 || total == 0;
            }
            if (level == Level.AFTER_TENS) {
                return small > 0 && small < 10;
            }
            return level == Level.AFTER_HUNDRED
                    && small > 0
                    && !words.at(at + 1).equals("hundred");
        }

        private boolean add(int small, boolean last) {
            group += small;
            level = small >= 20 && small % 10 == 0 ? Level.AFTER_TENS : Level.FULL;
            over |= group == 0;
            end(last);
            return true;
        }

        private boolean hundred(boolean last) {
            boolean allowed = group > 0 && group < 100 && !typed
                    || group > 0 && group < 10 && typed
                    || group == 0 && last && total == 0;
            if (!allowed || level == Level.AFTER_HUNDRED) {
                return false;
            }
            group = Math.max(1, group) * 100;
            level = Level.AFTER_HUNDRED;
            end(last);
            return true;
        }

        private boolean multiply(long scale, boolean last) {
            if (group == 0 || scale >= lastScale || group >= 1000 && scale > 1) {
                return false;
            }
            total += group * scale;
            group = 0;
            lastScale = scale;
            typed = false;
            level = Level.EMPTY;
            end(last);
            return true;
        }

        private boolean written() {
            List<Found<Long>> readings = WrittenNumbers.at(words, at);
            if (readings.isEmpty()) {
                return false;
            }
            boolean first = level == Level.EMPTY && total == 0;
            if (first) {
                readings.forEach(r -> note(r.to(), r.value()));
            }
            Found<Long> shortest = readings.get(readings.size() - 1);
            boolean fits = first || (level == Level.EMPTY ? shortest.value() < 1000 : below100After(shortest.value()));
            if (!fits) {
                return false;
            }
            group += shortest.value();
            level = Level.FULL;
            typed = true;
            if (!first) {
                end(false);
            }
            return true;
        }

        private boolean below100After(long value) {
            return level == Level.AFTER_HUNDRED && value < 100;
        }

        private boolean smallFollows() {
            String next = words.at(at + 1);
            return SMALL.getOrDefault(next, 0) > 0
                    || ordinal && ORDINAL.containsKey(next)
                    || WrittenNumbers.isDigits(next) && next.length() <= 2;
        }

        private void end(boolean last) {
            if (ordinal == last) {
                note(at + 1, total + group);
            }
        }

        private void note(int to, long value) {
            if (!ordinal || over) {
                ends.add(new Found<>(to, value));
            }
        }
    }
}
