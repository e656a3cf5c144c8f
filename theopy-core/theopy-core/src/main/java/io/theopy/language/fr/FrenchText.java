package io.theopy.language.fr;

import io.theopy.text.Fillers;
import io.theopy.text.TextWords;
import io.theopy.text.WordFamilies;
import io.theopy.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells French, and the sounds that French speakers make while they think. */
final class FrenchText implements TextWords {
    private static final Set<String> COMMON = WordList.words(FrenchText.class, "words-fr.txt");
    private static final WordFamilies FAMILIES = WordFamilies.read(FrenchText.class, "families-fr.txt");
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "de", "du", "des", "l", "d", "et");
    private static final Pattern CONTRACTIONS =
            Pattern.compile("(?:[ldjmtnsc]|qu|jusqu|lorsqu|puisqu|aujourd)['\u2019].*", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> FILLERS = List.of(
            Fillers.sound("(?i:e+u+h+|h+e+u+|h+u+m+|h+m+|m{2,}h*|bah|beh|hein|pff+)"),
            // Ben may be a person, except in front of everything or before yes and no.
            Fillers.sound("^(?i:ben)|ben(?= (?:oui|non|ouais)\\b)"));

    @Override
    public Set<String> commonWords() {
        return COMMON;
    }

    @Override
    public Set<String> articles() {
        return ARTICLES;
    }

    @Override
    public Pattern contractions() {
        return CONTRACTIONS;
    }

    @Override
    public boolean isAccented() {
        return true;
    }

    @Override
    public WordFamilies families() {
        return FAMILIES;
    }

    @Override
    public List<Pattern> fillers() {
        return FILLERS;
    }
}
