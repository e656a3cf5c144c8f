package io.theopy.language.toy;

import io.theopy.text.Fillers;
import io.theopy.text.TextWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells Italian. */
final class ItalianText implements TextWords {
    @Override
    public Set<String> commonWords() {
        return Set.of("segna", "fattura", "come", "pagata", "si", "no", "marzo", "aprile", "dieci", "dodici", "domani");
    }

    @Override
    public Set<String> articles() {
        return Set.of("il", "la");
    }

    @Override
    public Pattern contractions() {
        return Pattern.compile("(?:c|dov)'è");
    }

    @Override
    public boolean isAccented() {
        return true;
    }

    @Override
    public List<Pattern> fillers() {
        return List.of(Fillers.sound("(?i:eh+m+)"));
    }
}
