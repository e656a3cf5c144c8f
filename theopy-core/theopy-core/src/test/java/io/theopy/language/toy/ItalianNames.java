package io.theopy.language.toy;

import io.theopy.text.NameLanguage;
import java.util.Map;
import java.util.Set;

/** The words in and around Italian names. */
final class ItalianNames implements NameLanguage {
    @Override
    public Set<String> titles() {
        return Set.of("signor", "signora");
    }

    @Override
    public Set<String> titleArticles() {
        return Set.of("il", "la");
    }

    @Override
    public Set<String> articles() {
        return Set.of("il", "la");
    }

    @Override
    public Set<String> possessives() {
        return Set.of("mio", "mia");
    }

    @Override
    public Map<String, Character> genders() {
        return Map.of();
    }

    @Override
    public Set<String> betweenTitles() {
        return Set.of("e");
    }

    @Override
    public Set<String> joining() {
        return Set.of("di", "del", "della");
    }

    @Override
    public Set<String> inside() {
        return Set.of("di", "del", "della");
    }

    @Override
    public Set<String> notLast() {
        return Set.of("il", "la");
    }

    @Override
    public Set<String> lowerCase() {
        return Set.of("di", "del", "della");
    }

    @Override
    public Set<String> misheard() {
        return Set.of();
    }

    @Override
    public Set<String> firms() {
        return Set.of("ditta");
    }

    @Override
    public Set<String> first() {
        return Set.of("san");
    }
}
