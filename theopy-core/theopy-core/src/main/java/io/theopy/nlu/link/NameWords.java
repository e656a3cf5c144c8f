package io.theopy.nlu.link;

import io.theopy.intent.Domain;
import io.theopy.intent.NameVocabulary;
import io.theopy.text.WordList;
import java.util.Map;
import java.util.Set;

/** The words in names that are not the name itself, in folded form: titles, articles, kinds of business. Immutable. */
final class NameWords {
    /** Said before a person's name, and no part of it. */
    static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "missus",
            "madam",
            "sir",
            "dr",
            "doctor",
            "docteur",
            "docteure",
            "prof",
            "professor",
            "professeur",
            "m",
            "mm",
            "mme",
            "mmes",
            "mlle",
            "mlles",
            "monsieur",
            "messieurs",
            "madame",
            "mesdames",
            "mademoiselle",
            "maitre");

    /** Articles and prepositions between the words of a name. */
    private static final Set<String> FUNCTION = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "of", "the", "and", "at",
            "chez", "un", "une", "in", "from", "to", "dans");

    /** What English recognisers hear for {@code du} and {@code de la}. */
    static final Set<String> LIKE_ARTICLES = Set.of("do", "due", "dew", "day", "della", "dela", "deli", "lah");

    /** What firms call themselves: said or left out, it hardly tells one from another. */
    private static final Set<String> FIRMS = Set.of(
            "societe",
            "entreprise",
            "maison",
            "groupe",
            "ets",
            "etablissements",
            "sarl",
            "sas",
            "sa",
            "eurl",
            "company",
            "shop",
            "store");

    private static final Map<String, Character> GENDER = Map.of(
            "le", 'm', "du", 'm', "au", 'm', "un", 'm', "la", 'f', "une", 'f', "les", 'p', "des", 'p', "aux", 'p');

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

    /** Whether the articles belong to nouns of different gender or number; English articles agree with all. */
    static boolean disagree(String article, String other) {
        Character first = GENDER.get(article);
        Character second = GENDER.get(other);
        return first != null && second != null && !first.equals(second);
    }
}
