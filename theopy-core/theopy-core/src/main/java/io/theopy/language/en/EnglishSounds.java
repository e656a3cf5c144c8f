package io.theopy.language.en;

import io.theopy.nlu.link.LetterToSound;
import io.theopy.nlu.link.SoundLanguage;
import java.util.Optional;

/** What words sound like to English readers. */
final class EnglishSounds implements SoundLanguage {
    private static final LetterToSound RULES = LetterToSound.load(EnglishSounds.class, "sounds-en.txt");

    @Override
    public boolean isOfNames() {
        return false;
    }

    @Override
    public String key(String spelled) {
        return RULES.key(singleConsonants(LetterToSound.plain(spelled)));
    }

    @Override
    public String coarse(String key) {
        return key.replace("O", "o")
                .replace("@", "e")
                .replace("T", "t")
                .replace("Y", "aj")
                .replace("C", "S");
    }

    @Override
    public Optional<String> keyWithFinalHeard(String spelled) {
        return Optional.empty();
    }

    @Override
    public boolean areTwoNames(String name, String other) {
        return false;
    }

    private static String singleConsonants(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i == 0 || c != word.charAt(i - 1) || "aeiou".indexOf(c) >= 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
