package io.theopy.nlu.link;

import io.theopy.text.WordList;
import java.util.Map;
import java.util.Set;

/** The words in names that are not the name itself, in folded form: titles, articles, kinds of business. */
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
    static final Set<String> FUNCTION = Set.of(
            "de",
            "du",
            "des",
            "d",
            "la",
            "le",
            "les",
            "l",
            "et",
            "a",
            "au",
            "aux",
            "en",
            "of",
            "the",
            "and",
            "at",
            "chez",
            "un",
            "une",
            "in",
            "from",
            "to",
            "dans",
            "client",
            "cliente",
            "customer");

    /** What English recognisers hear for {@code du} and {@code de la}. */
    static final Set<String> LIKE_ARTICLES = Set.of("do", "due", "dew", "day", "della", "dela", "deli", "lah");

    /** Kinds of business: said or left out, they hardly tell one client from another. */
    static final Set<String> GENERIC = Set.of(
            "pharmacie",
            "pharmacies",
            "parapharmacie",
            "officine",
            "cabinet",
            "clinique",
            "laboratoire",
            "labo",
            "hopital",
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
            "store",
            "drugstore",
            "clinic",
            "hospital");

    /** What speakers of English make of French names, and usual short forms, to the word that directories have. */
    static final Map<String, String> MEANS = Map.ofEntries(
            Map.entry("pharmacy", "pharmacie"),
            Map.entry("pharmacies", "pharmacie"),
            Map.entry("pharma", "pharmacie"),
            Map.entry("phie", "pharmacie"),
            Map.entry("chemist", "pharmacie"),
            Map.entry("chemists", "pharmacie"),
            Map.entry("clinic", "clinique"),
            Map.entry("laboratory", "laboratoire"),
            Map.entry("station", "gare"),
            Map.entry("sun", "soleil"),
            Map.entry("night", "nuit"),
            Map.entry("market", "marche"),
            Map.entry("bridge", "pont"),
            Map.entry("church", "eglise"),
            Map.entry("castle", "chateau"),
            Map.entry("mill", "moulin"),
            Map.entry("fountain", "fontaine"),
            Map.entry("garden", "jardin"),
            Map.entry("gardens", "jardins"),
            Map.entry("harbour", "port"),
            Map.entry("harbor", "port"),
            Map.entry("park", "parc"),
            Map.entry("beach", "plage"),
            Map.entry("peace", "paix"),
            Map.entry("university", "universite"),
            Map.entry("flowers", "fleurs"),
            Map.entry("street", "rue"),
            Map.entry("avenue", "avenue"),
            Map.entry("central", "centrale"));

    private static final Map<String, Character> GENDER = Map.of(
            "le", 'm', "du", 'm', "au", 'm', "un", 'm', "la", 'f', "une", 'f', "les", 'p', "des", 'p', "aux", 'p');

    private static final Set<String> COMMON_NAMES = WordList.words(NameWords.class, "common-names.txt");

    private NameWords() {}

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
