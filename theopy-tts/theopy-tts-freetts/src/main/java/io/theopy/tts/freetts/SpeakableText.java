package io.theopy.tts.freetts;

import io.theopy.speech.SpeechWording;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a sentence the way it is read aloud: dates, times, money, phone numbers, addresses and all other digits as
 * words, abbreviations in full, and only characters that the English voice has a sound for. Made for one sentence at a
 * time; the work grows with the square of its length.
 */
final class SpeakableText {
    private static final Pattern GROUPING_SPACE = Pattern.compile("(?<=\\d)[\\u00A0\\u202F\\u2009](?=\\d{3}(?!\\d))");
    private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{Alpha}'.,;:!? ]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" (?=[.,;:!?])");
    private static final Pattern REPEATED_MARK = Pattern.compile("([.,;:!?])[.,;:!?]+");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[^\\p{Alpha}]+");
    private static final Pattern LETTER = Pattern.compile("\\p{Alpha}");

    private static final Map<Language, List<Rule>> RULES = Languages.spoken().stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language, language -> rules(Languages.part(language, SpeechWording.class))));

    private SpeakableText() {}

    /** The words to be spoken, empty when there is nothing to pronounce. */
    static String of(String sentence, Language language) {
        String text = GROUPING_SPACE.matcher(sentence).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Rule rule : RULES.getOrDefault(language, List.of())) {
            text = rule.apply(text);
        }
        text = UNSPEAKABLE.matcher(AsciiLetters.of(text)).replaceAll(" ");
        text = SPACES.matcher(text).replaceAll(" ");
        text = SPACE_BEFORE_MARK.matcher(text).replaceAll("");
        text = REPEATED_MARK.matcher(text).replaceAll("$1");
        text = LEADING_MARKS.matcher(text).replaceAll("").strip();
        return LETTER.matcher(text).find() ? text : "";
    }

    private static List<Rule> rules(SpeechWording wording) {
        List<Rule> rules = new ArrayList<>(AddressRules.rules(wording));
        Map<String, String> titles = wording.titles();
        rules.add(Rule.always(
                "(?<![\\p{L}.])(" + capitalised(titles) + ")(?:\\.|(?=\\s\\p{Lu}))(?=\\s?\\p{Lu})",
                m -> titles.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), m.group())));
        Map<String, String> abbreviations = wording.abbreviations();
        rules.addAll(DateRules.rules(wording));
        rules.addAll(NumberRules.rules(wording));
        rules.add(Rule.always(
                "(?<![\\p{L}.])(?i:(" + alternatives(abbreviations) + ")\\.)(?!\\p{L})",
                m -> abbreviations.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), m.group())));
        Map<String, String> symbols = wording.symbols();
        rules.add(Rule.always(alternatives(symbols), m -> symbols.getOrDefault(m.group(), " ")));
        return List.copyOf(rules);
    }

    private static String alternatives(Map<String, String> keys) {
        return keys.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static String capitalised(Map<String, String> keys) {
        return keys.keySet().stream()
                .map(k -> Character.toUpperCase(k.charAt(0)) + k.substring(1))
                .collect(Collectors.joining("|"));
    }
}
