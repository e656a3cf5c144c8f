package io.theopy.language.fr;

import io.theopy.speech.DigitPairs;
import io.theopy.speech.SpeechWording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** French, as said in France: soixante-dix, quatre-vingts. Written with spaces for hyphens. */
final class FrenchSpeech implements SpeechWording {
    private static final String[] LETTERS = {
        "a",
        "bé",
        "cé",
        "dé",
        "e",
        "effe",
        "gé",
        "ache",
        "i",
        "ji",
        "ka",
        "elle",
        "emme",
        "enne",
        "o",
        "pé",
        "ku",
        "erre",
        "esse",
        "té",
        "u",
        "vé",
        "double vé",
        "ixe",
        "i grec",
        "zède"
    };

    /** Without the plural's s, which the English voice would speak. */
    @Override
    public String cardinal(long number) {
        return FrenchSpelling.cardinal(number).replace('-', ' ').replaceAll("(vingt|cent)s", "$1");
    }

    @Override
    public String ordinal(int number) {
        return FrenchSpelling.ordinal(number).replace('-', ' ');
    }

    /** In pairs, as the French say them: zéro quatre, soixante dix huit. */
    @Override
    public String phone(String digits) {
        return DigitPairs.of(digits)
                .map(pair -> pair.startsWith("0") ? digits(pair) : cardinal(Long.parseLong(pair)))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Locale locale() {
        return Locale.FRENCH;
    }

    @Override
    public String ordinalEndings() {
        return "ère|er|re|ème|eme|e";
    }

    @Override
    public String day(int day, Month month) {
        return (day == 1 ? "premier" : cardinal(day)) + " " + month.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    @Override
    public String dayArticle() {
        return "le";
    }

    @Override
    public String monthLink() {
        return "";
    }

    @Override
    public String date(LocalDate date) {
        return day(date.getDayOfMonth(), date.getMonth()) + " " + cardinal(date.getYear());
    }

    @Override
    public String time(LocalTime time) {
        String minutes = time.getMinute() == 0 ? "" : " " + cardinal(time.getMinute());
        return switch (time.getHour()) {
            case 0 -> "minuit" + minutes;
            case 12 -> "midi" + minutes;
            default -> hours(time.getHour()) + minutes;
        };
    }

    private String hours(long count) {
        return feminine(count) + (count < 2 ? " heure" : " heures");
    }

    @Override
    public String dateAndTime(String date, String time) {
        return date + " à " + time;
    }

    @Override
    public String period(String from, String to) {
        return "du " + from + " au " + to;
    }

    @Override
    public String money(BigDecimal amount, Currency currency) {
        long whole = amount.longValue();
        int cents = amount.movePointRight(2).remainder(BigDecimal.valueOf(100)).intValue();
        String words = switch (currency) {
            case EURO -> counted(whole, "euro");
            case DOLLAR -> counted(whole, "dollar");
            case POUND -> feminine(whole) + (whole < 2 ? " livre" : " livres");
            case FRANC -> counted(whole, "franc");
        };
        if (cents == 0) {
            return words;
        }
        return whole == 0 ? counted(cents, "centime") : words + " " + cardinal(cents);
    }

    @Override
    public String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toDays() > 0) {
            parts.add(counted(duration.toDays(), "jour"));
        }
        if (duration.toHoursPart() > 0) {
            parts.add(hours(duration.toHoursPart()));
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(feminine(duration.toMinutesPart()) + (duration.toMinutesPart() < 2 ? " minute" : " minutes"));
        }
        if (duration.toSecondsPart() > 0) {
            parts.add(feminine(duration.toSecondsPart()) + (duration.toSecondsPart() < 2 ? " seconde" : " secondes"));
        }
        return parts.isEmpty() ? "aucun temps" : String.join(" et ", parts);
    }

    /** "vingt et une heures": the feminine differs only in a last "un". */
    private String feminine(long count) {
        String words = cardinal(count);
        return words.equals("un") || words.endsWith(" un") ? words + "e" : words;
    }

    private String counted(long count, String unit) {
        return cardinal(count) + " " + unit + (count < 2 ? "" : "s");
    }

    @Override
    public String decimalPoint() {
        return "virgule";
    }

    @Override
    public String minus() {
        return "moins";
    }

    @Override
    public String plus() {
        return "plus";
    }

    @Override
    public boolean commaIsDecimal() {
        return true;
    }

    @Override
    public Map<Character, String> addressMarks() {
        return Map.of('@', "arobase", '.', "point", '-', "tiret", '_', "souligné", '+', "plus", '%', "pour cent");
    }

    @Override
    public String letter(char letter) {
        return LETTERS[letter - 'a'];
    }

    @Override
    public Map<String, String> symbols() {
        return Map.of(
                "&",
                "et",
                "%",
                "pour cent",
                "+",
                "plus",
                "=",
                "égale",
                "@",
                "arobase",
                "€",
                "euros",
                "#",
                "numéro",
                "n°",
                "numéro");
    }

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "m",
                "Monsieur",
                "mr",
                "Monsieur",
                "mme",
                "Madame",
                "mlle",
                "Mademoiselle",
                "dr",
                "Docteur",
                "prof",
                "Professeur",
                "st",
                "Saint",
                "ste",
                "Sainte");
    }

    @Override
    public Map<String, String> abbreviations() {
        return Map.of("etc", "et cétéra", "tél", "téléphone", "av", "avenue", "bd", "boulevard", "env", "environ");
    }
}
