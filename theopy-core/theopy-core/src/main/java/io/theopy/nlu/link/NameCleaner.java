package io.theopy.nlu.link;

import io.theopy.intent.Domain;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.TextPreprocessor;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a name as one would on paper: courtesy titles and stray punctuation away, capitals where speech has none.
 *
 * <p>{@code "mr john doe"} becomes {@code John Doe}, {@code "la pharmacie de la paix"} becomes {@code Pharmacie de la
 * Paix}. A name with any capital letter keeps its letters as they are. Thread-safe.
 */
public final class NameCleaner {
    private static final Pattern NOISE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGE =
            Pattern.compile("^[^\\p{L}\\p{N}(]+|[\\s,;:!?\u2026\"\u00AB\u00BB\u201C\u201D'\u2018\u2019/-]+$");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[\\p{L}\\p{N}]{2})\\.$");
    private static final Pattern FIRST_WORD = Pattern.compile("^([\\p{L}]+)\\.?\\s+(?=\\S)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Lower case inside a name; as its first word they are capitalised. */
    private static final Set<String> PARTICLES = Languages.words(NameLanguage.class, NameLanguage::lowerCase);

    private static final Set<String> ARTICLES = Languages.words(NameLanguage.class, NameLanguage::articles);
    private static final Set<String> TITLE_ARTICLES = Languages.words(NameLanguage.class, NameLanguage::titleArticles);
    private static final Set<String> BETWEEN_TITLES = Languages.words(NameLanguage.class, NameLanguage::betweenTitles);
    private static final Set<String> POSSESSIVES = Languages.words(NameLanguage.class, NameLanguage::possessives);

    private final NameWords words;
    private final Optional<Pattern> noun;

    /** A cleaner of names without words of their own kind of business. */
    public NameCleaner() {
        this(NameWords.PLAIN);
    }

    /** @param domain the words that names are made of */
    public NameCleaner(Domain domain) {
        this(NameWords.of(domain));
    }

    NameCleaner(NameWords words) {
        this.words = words;
        this.noun = noun(words.nouns());
    }

    /** "The client" before a name. */
    private static Optional<Pattern> noun(Set<String> nouns) {
        return nouns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Pattern.compile("^(?:" + anyOf(Stream.concat(TITLE_ARTICLES.stream(), POSSESSIVES.stream()))
                                + "\\s+)?" + anyOf(nouns.stream()) + "\\s+(?=\\p{L})"));
    }

    private static String anyOf(Stream<String> words) {
        return words.map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The name in {@code said}, written as in a list; empty only if there is no letter or digit in it. */
    public String clean(String said, Language language) {
        String name =
                SPACE.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC)).replaceAll(" ");
        name = NOISE.matcher(name).replaceAll("").strip();
        name = FULL_STOP.matcher(EDGE.matcher(name).replaceAll("")).replaceAll("");
        name = withoutTitles(name);
        name = withoutArticleBeforeBusiness(name);
        name = noun.isEmpty() ? name : noun.get().matcher(name).replaceFirst("");
        boolean anyCapital = name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
        return anyCapital ? name : capitalised(name, language);
    }

    /** "Le docteur Keller" is called Keller; "Le Goff" keeps its article. */
    private static String withoutArticleOfTitle(String name) {
        Matcher first = FIRST_WORD.matcher(name);
        if (!first.find() || !TITLE_ARTICLES.contains(TextPreprocessor.fold(first.group(1)))) {
            return name;
        }
        String rest = name.substring(first.end());
        Matcher second = FIRST_WORD.matcher(rest);
        return second.find() && NameWords.TITLES.contains(TextPreprocessor.fold(second.group(1))) ? rest : name;
    }

    private static String withoutTitles(String name) {
        String rest = withoutArticleOfTitle(name);
        boolean afterTitle = false;
        Matcher first = FIRST_WORD.matcher(rest);
        while (first.find()) {
            String word = TextPreprocessor.fold(first.group(1));
            boolean joins = afterTitle && BETWEEN_TITLES.contains(word);
            if (!NameWords.TITLES.contains(word) && !joins) {
                break;
            }
            afterTitle = true;
            rest = rest.substring(first.end());
            first = FIRST_WORD.matcher(rest);
        }
        return rest;
    }

    /** {@code the pharmacy ...} speaks of a pharmacy; {@code La Rochelle} is a name. */
    private String withoutArticleBeforeBusiness(String name) {
        Matcher first = FIRST_WORD.matcher(name);
        if (!first.find() || !ARTICLES.contains(first.group(1).toLowerCase(Locale.ROOT))) {
            return name;
        }
        String rest = name.substring(first.end());
        Matcher second = WORD.matcher(rest);
        if (!second.lookingAt()) {
            return name;
        }
        String kind = TextPreprocessor.fold(second.group());
        return words.isGeneric(words.meaning(kind)) ? rest : name;
    }

    private static String capitalised(String name, Language language) {
        Locale locale = language.locale();
        StringBuilder out = new StringBuilder(name);
        Matcher word = WORD.matcher(name);
        while (word.find()) {
            boolean elided = word.end() < name.length() && isApostrophe(name.charAt(word.end()));
            boolean particle = word.start() > 0
                    && (word.end() < name.length())
                    && PARTICLES.contains(elided ? word.group() + "'" : word.group());
            boolean possessive = word.start() > 0
                    && isApostrophe(name.charAt(word.start() - 1))
                    && word.group().equals("s");
            if (!particle && !possessive) {
                out.replace(
                        word.start(),
                        word.start() + 1,
                        word.group().substring(0, 1).toUpperCase(locale));
            }
        }
        return out.toString();
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
