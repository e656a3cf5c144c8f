package io.theopy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which language a command is in, typed or recognised, with or without accents.
 *
 * <p>Words that only one language has count most; the letters of unknown words count a little; names count nothing:
 * {@code show invoices of pharmacie de la gare} is English. Thread-safe.
 */
public final class LanguageDetector {
    /** Less evidence than half a word tells nothing. */
    private static final double LEAST = 1.5;

    /** So much of a long text is looked at; commands are short. */
    private static final int LONGEST = 2_000;

    private static final Set<String> ARTICLES = Languages.spoken().stream()
            .flatMap(language -> Languages.of(language).text().articles().stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FIRST_IN_NAMES = Languages.words(NameLanguage.class, NameLanguage::first);
    private static final Set<String> TITLES = Languages.words(NameLanguage.class, NameLanguage::titles);
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<![\\p{L}'\u2019])\\p{Ll}");
    /** A word with the weight that its place gives it. */
    private record Word(String text, boolean inName) {}

    private final Set<String> firstInNames;

    public LanguageDetector() {
        this(Set.of());
    }

    /** @param nameWords words, folded, that names begin with and that tell no language: {@code pharmacie} */
    public LanguageDetector(Set<String> nameWords) {
        firstInNames =
                Stream.concat(FIRST_IN_NAMES.stream(), nameWords.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The language of {@code text}; empty when nothing in it tells ({@code 101}, {@code ok}, a name alone). */
    public Optional<Language> detect(String text) {
        LanguageScores scores = new LanguageScores();
        for (Word word : words(text)) {
            if (!word.inName()) {
                scores.add(word.text());
            }
        }
        return scores.best(LEAST);
    }

    /** The words of a text, with those marked that belong to a name by what stands before them. */
    private List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        boolean plain = LOWER_CASE_WORD.matcher(start).find();
        Matcher piece = PIECE.matcher(start);
        boolean business = false;
        boolean title = false;
        while (piece.find()) {
            String form = TextPreprocessor.fold(piece.group());
            boolean link = ARTICLES.contains(form) || beginsWithArticle(form);
            boolean inName = business
                    || title
                    || firstInNames.contains(form)
                    || plain && words.size() > 0 && isCapitalised(piece.group());
            words.add(new Word(piece.group(), inName));
            business = firstInNames.contains(form) || business && link && form.length() < 4;
            title = TITLES.contains(form);
        }
        return words;
    }

    /** An article may be joined to its noun by an apostrophe. */
    private static boolean beginsWithArticle(String form) {
        int apostrophe = form.indexOf('\'');
        return apostrophe > 0 && ARTICLES.contains(form.substring(0, apostrophe));
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && !word.equals("I") && !word.startsWith("I'");
    }
}
