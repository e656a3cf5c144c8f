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
 * Tells English commands from French ones, typed or recognised, with or without accents.
 *
 * <p>Words that only one language has count most; the letters of unknown words count a little; names count nothing:
 * {@code show invoices of pharmacie de la gare} is English. Thread-safe.
 */
public final class LanguageDetector {
    private static final double WORD = 3;
    /** French articles stand in names too. */
    private static final double ARTICLE = 1.2;

    private static final double ACCENT = 1;
    private static final double CONTRACTION = 3;
    private static final double MOST_BY_LETTERS = 0.6;
    private static final double LETTERS = 0.35;

    /** Less evidence than half a word tells nothing. */
    private static final double LEAST = 1.5;

    /** So much of a long text is looked at; commands are short. */
    private static final int LONGEST = 2_000;

    private static final Set<String> ENGLISH = CommonWords.of(Language.EN);
    private static final Set<String> FRENCH = CommonWords.of(Language.FR);
    private static final CharacterNgrams LETTERS_MODEL = new CharacterNgrams(ENGLISH, FRENCH);

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "de", "du", "des", "l", "d", "et");
    private static final Set<String> FIRST_IN_NAMES = Set.of("maison", "saint", "sainte");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "m", "mme", "mlle", "monsieur", "madame");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<![\\p{L}'\u2019])\\p{Ll}");
    private static final Pattern ELISION =
            Pattern.compile("(?:[ldjmtnsc]|qu|jusqu|lorsqu|puisqu|aujourd)['\u2019].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH_ENDING =
            Pattern.compile(".*(?:['\u2019](?:s|re|ve|ll|m|d)|n['\u2019]t)", Pattern.CASE_INSENSITIVE);

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
        double score = 0;
        for (Word word : words(text)) {
            score += word.inName() ? 0 : score(word.text());
        }
        if (Math.abs(score) < LEAST) {
            return Optional.empty();
        }
        return Optional.of(score > 0 ? Language.EN : Language.FR);
    }

    private static double score(String word) {
        if (ENGLISH_ENDING.matcher(word).matches()) {
            return CONTRACTION;
        }
        if (ELISION.matcher(word).matches()) {
            return -CONTRACTION;
        }
        String form = TextPreprocessor.fold(word);
        boolean english = ENGLISH.contains(form);
        boolean french = FRENCH.contains(form);
        if (ARTICLES.contains(form)) {
            return -ARTICLE;
        }
        if (english != french) {
            return english ? WORD : -WORD;
        }
        if (english) {
            return 0;
        }
        double accents = word.chars().anyMatch(c -> c > 127) ? ACCENT : 0;
        double letters = LETTERS * LETTERS_MODEL.score(form);
        return Math.max(-MOST_BY_LETTERS, Math.min(MOST_BY_LETTERS, letters)) - accents;
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
            boolean link = ARTICLES.contains(form) || form.startsWith("l'") || form.startsWith("d'");
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

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && !word.equals("I") && !word.startsWith("I'");
    }
}
