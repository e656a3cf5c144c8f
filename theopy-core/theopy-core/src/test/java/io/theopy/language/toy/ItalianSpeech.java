package io.theopy.language.toy;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.speech.SpeechWording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** How Italian says values aloud. */
final class ItalianSpeech implements SpeechWording {
    private final NumberLanguage numbers;

    ItalianSpeech(NumberLanguage numbers) {
        this.numbers = numbers;
    }

    @Override
    public String cardinal(long number) {
        return numbers.cardinal(number);
    }

    @Override
    public String ordinal(int number) {
        return numbers.ordinal(number);
    }

    @Override
    public String phone(String digits) {
        return digits(digits);
    }

    @Override
    public Locale locale() {
        return Locale.ITALIAN;
    }

    @Override
    public String ordinalEndings() {
        return "º|ª";
    }

    @Override
    public String day(int day, Month month) {
        return cardinal(day) + " " + month.getDisplayName(TextStyle.FULL, Locale.ITALIAN);
    }

    @Override
    public String dayArticle() {
        return "il";
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
        return cardinal(time.getHour()) + " e " + cardinal(time.getMinute());
    }

    @Override
    public String dateAndTime(String date, String time) {
        return date + " alle " + time;
    }

    @Override
    public String period(String from, String to) {
        return "dal " + from + " al " + to;
    }

    @Override
    public String money(BigDecimal amount, Currency currency) {
        return cardinal(amount.longValue()) + " euro";
    }

    @Override
    public String duration(Duration duration) {
        return cardinal(duration.toMinutes()) + " minuti";
    }

    @Override
    public String decimalPoint() {
        return "virgola";
    }

    @Override
    public String minus() {
        return "meno";
    }

    @Override
    public String plus() {
        return "più";
    }

    @Override
    public boolean commaIsDecimal() {
        return true;
    }

    @Override
    public Map<Character, String> addressMarks() {
        return Map.of('@', "chiocciola", '.', "punto");
    }

    @Override
    public String letter(char letter) {
        return Character.toString(letter);
    }

    @Override
    public Map<String, String> symbols() {
        return Map.of("&", "e");
    }

    @Override
    public Map<String, String> titles() {
        return Map.of("sig", "Signor");
    }

    @Override
    public Map<String, String> abbreviations() {
        return Map.of("ecc", "eccetera");
    }
}
