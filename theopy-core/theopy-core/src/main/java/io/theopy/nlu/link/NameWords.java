package io.theopy.nlu.link;

import io.theopy.intent.Domain;
import io.theopy.intent.NameVocabulary;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words in names that are not the name itself, in folded form: titles, articles, kinds of business. Immutable. */
final class NameWords {
    /** Said before a person's name, and no part of it. */
    static final Set<String> TITLES = Languages.words(NameLanguage.class, NameLanguage::titles);

    private static final Set<String> FUNCTION = Languages.words(NameLanguage.class, NameLanguage::joining);

    /** What recognisers hear for articles of another language. */
    static final Set<String> LIKE_ARTICLES = Languages.words(NameLanguage.class, NameLanguage::misheard);

    private static final Set<String> FIRMS = Languages.words(NameLanguage.class, NameLanguage::firms);

    private static final List<Map<String, Character>> GENDERS = Languages.spoken().stream()
            .map(language -> Languages.part(language, NameLanguage.class).genders())
            .toList();

    private static final Set<String> COMMON_NAMES = WordList.words(NameWords.class, "common-names.txt");

    /** Without words of any one system. */
    static final NameWords PLAIN = NameWords.of(Domain.NONE);

    private final Set<String> nouns;
    private final NameVocabulary names;

    private NameWords(Set<String> nouns, NameVocabulary names) {
        this.nouns = nouns;
        this.names = names;
    }

    static NameWords of(Domain domain) {
        return new NameWords(domain.entityNouns(), domain.names());
    }

    /** The word that directories have for it: {@code pharmacie} for a pharmacy. */
    String meaning(String form) {
        return names.means().getOrDefault(form, form);
    }

    /** Whether it only joins the words of a name, or says what it is the name of. */
    boolean isFunction(String form) {
        return FUNCTION.contains(form) || nouns.contains(form);
    }

    /** Whether many names have it. */
    boolean isGeneric(String form) {
        return FIRMS.contains(form) || names.generic().contains(form);
    }

    /** What one of the things with names is called, as in "the client". */
    Set<String> nouns() {
        return nouns;
    }

    /** Whether this is the name of many people, so that somebody who says it hardly meant another one. */
    static boolean isCommonName(String form) {
        return COMMON_NAMES.contains(form);
    }

    /** Whether the articles belong to nouns of different gender or number in a language. */
    static boolean disagree(String article, String other) {
        return GENDERS.stream().anyMatch(genders -> {
            Character first = genders.get(article);
            Character second = genders.get(other);
            return first != null && second != null && !first.equals(second);
        });
    }
}
