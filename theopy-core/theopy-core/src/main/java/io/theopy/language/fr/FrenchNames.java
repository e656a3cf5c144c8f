package io.theopy.language.fr;

import io.theopy.text.NameLanguage;
import java.util.Map;
import java.util.Set;

/** The words in and around French names. */
final class FrenchNames implements NameLanguage {
    private static final Set<String> TITLES = Set.of(
            "m",
            "mm",
            "mr",
            "mme",
            "mmes",
            "mlle",
            "mlles",
            "monsieur",
            "messieurs",
            "madame",
            "mesdames",
            "mademoiselle",
            "maitre",
            "dr",
            "docteur",
            "docteure",
            "prof",
            "professeur");
    private static final Set<String> ARTICLES = Set.of("le", "la", "l", "les", "un", "une");
    private static final Set<String> JOINING = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "chez", "un", "une", "dans");
    private static final Set<String> INSIDE =
            Set.of("de", "du", "des", "d'", "et", "a", "au", "aux", "en", "sur", "sous", "lès", "les-");
    private static final Set<String> NOTLAST =
            Set.of("le", "la", "les", "l'", "monsieur", "madame", "mme", "mlle", "dr", "docteur", "st", "ste");
    private static final Set<String> LOWERCASE =
            Set.of("de", "du", "la", "des", "et", "d'", "l'", "à", "au", "aux", "en", "sur", "sous");
    private static final Set<String> FIRMS =
            Set.of("societe", "entreprise", "maison", "groupe", "ets", "etablissements", "sarl", "sas", "sa", "eurl");

    private static final Set<String> PARTNERS = Set.of(
            "fils",
            "fille",
            "filles",
            "frere",
            "freres",
            "soeur",
            "soeurs",
            "associes",
            "associe",
            "associees",
            "cie",
            "compagnie",
            "partenaires",
            "successeurs",
            "co");
    private static final Set<String> TIMES = Set.of(
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "midi",
            "minuit",
            "demain",
            "hier");

    private static final Map<String, Character> GENDERS = Map.of(
            "le", 'm', "du", 'm', "au", 'm', "un", 'm', "la", 'f', "une", 'f', "les", 'p', "des", 'p', "aux", 'p');

    @Override
    public Set<String> titles() {
        return TITLES;
    }

    @Override
    public Set<String> titleArticles() {
        return Set.of("le", "la", "les");
    }

    @Override
    public Set<String> articles() {
        return ARTICLES;
    }

    @Override
    public Set<String> possessives() {
        return Set.of("mon", "ma", "notre");
    }

    @Override
    public Map<String, Character> genders() {
        return GENDERS;
    }

    @Override
    public Set<String> betweenTitles() {
        return Set.of("et");
    }

    @Override
    public Set<String> joining() {
        return JOINING;
    }

    @Override
    public Set<String> inside() {
        return INSIDE;
    }

    @Override
    public Set<String> notLast() {
        return NOTLAST;
    }

    @Override
    public Set<String> lowerCase() {
        return LOWERCASE;
    }

    @Override
    public Set<String> misheard() {
        return Set.of();
    }

    @Override
    public Set<String> firms() {
        return FIRMS;
    }

    @Override
    public Set<String> first() {
        return Set.of("maison", "saint", "sainte");
    }

    @Override
    public Set<String> partners() {
        return PARTNERS;
    }

    @Override
    public Set<String> times() {
        return TIMES;
    }

    @Override
    public Set<String> beforeTowns() {
        return Set.of("a", "au", "aux", "dans", "chez", "vers");
    }

    @Override
    public Map<String, String> contracted() {
        return Map.of("au", "Le", "du", "Le", "aux", "Les", "des", "Les");
    }
}
