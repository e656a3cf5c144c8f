package io.theopy.language.en;

import io.theopy.text.Fillers;
import io.theopy.text.TextWords;
import io.theopy.text.WordFamilies;
import io.theopy.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells English, and the sounds that English speakers make while they think. */
final class EnglishText implements TextWords {
    private static final Set<String> COMMON = WordList.words(EnglishText.class, "words-en.txt");
    private static final WordFamilies FAMILIES = WordFamilies.read(EnglishText.class, "families-en.txt");
    private static final Set<String> ARTICLES = Set.of();
    private static final Pattern CONTRACTIONS =
            Pattern.compile(".*(?:['\u2019](?:s|re|ve|ll|m|d)|n['\u2019]t)", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> FILLERS = List.of(Fillers.sound("(?i:u+m+|u+h+m*|h+m+|m{2,}|e+r+m+|e+rr+)|er"));

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
        return false;
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
