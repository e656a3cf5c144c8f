package io.theopy.language.en;

import io.theopy.text.NameLanguage;
import java.util.Map;
import java.util.Set;

/** The words in and around names that English speakers say. */
final class EnglishNames implements NameLanguage {
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mister", "missus", "madam", "sir", "dr", "doctor", "prof", "professor");
    private static final Set<String> JOINING = Set.of("of", "the", "and", "at", "in", "from", "to", "a");
    private static final Set<String> MISHEARD = Set.of("do", "due", "dew", "day", "della", "dela", "deli", "lah");

    private static final Set<String> PARTNERS = Set.of(
            "son",
            "sons",
            "daughter",
            "daughters",
            "brother",
            "brothers",
            "sister",
            "sisters",
            "co",
            "company",
            "partners",
            "partner",
            "associates",
            "family");
    private static final Set<String> CAPITALS =
            Set.of("i", "i'm", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "noon",
            "midnight",
            "today",
            "tomorrow",
            "yesterday",
            "tonight");

    @Override
    public Set<String> titles() {
        return TITLES;
    }

    @Override
    public Set<String> titleArticles() {
        return Set.of("the");
    }

    @Override
    public Set<String> articles() {
        return Set.of("the", "a");
    }

    @Override
    public Set<String> possessives() {
        return Set.of("my", "our");
    }

    @Override
    public Map<String, Character> genders() {
        return Map.of();
    }

    @Override
    public Set<String> betweenTitles() {
        return Set.of("and");
    }

    @Override
    public Set<String> joining() {
        return JOINING;
    }

    @Override
    public Set<String> inside() {
        return Set.of("of", "and", "'s");
    }

    @Override
    public Set<String> notLast() {
        return Set.of("the", "mr", "mrs", "ms", "dr");
    }

    @Override
    public Set<String> lowerCase() {
        return Set.of("of", "the", "and");
    }

    @Override
    public Set<String> misheard() {
        return MISHEARD;
    }

    @Override
    public Set<String> firms() {
        return Set.of("company", "shop", "store");
    }

    @Override
    public Set<String> first() {
        return Set.of("saint");
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
    public Set<String> capitals() {
        return CAPITALS;
    }

    @Override
    public Set<String> beforeTowns() {
        return Set.of("in", "at", "from", "near");
    }
}
