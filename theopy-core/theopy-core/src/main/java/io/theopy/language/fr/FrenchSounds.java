package io.theopy.language.fr;

import io.theopy.nlu.link.LetterToSound;
import io.theopy.nlu.link.SoundLanguage;
import java.util.Optional;

/** What words sound like to French readers. */
final class FrenchSounds implements SoundLanguage {
    private static final LetterToSound RULES = LetterToSound.load(FrenchSounds.class, "sounds-fr.txt");
    private static final String MUTE = "dtpxz";

    @Override
    public boolean isOfNames() {
        return true;
    }

    @Override
    public String key(String spelled) {
        return RULES.key(withoutPlural(LetterToSound.plain(spelled)));
    }

    /** {@code marshay} sounds like {@code marché}. */
    @Override
    public String coarse(String key) {
        String coarse =
                key.replace("y", "u").replace("x", "u").replace("Z", "j").replace("N", "nj");
        return coarse.endsWith("ej") ? coarse.substring(0, coarse.length() - 1) : coarse;
    }

    @Override
    public Optional<String> keyWithFinalHeard(String spelled) {
        return MUTE.indexOf(spelled.charAt(spelled.length() - 1)) >= 0
                ? Optional.of(key(spelled + "e"))
                : Optional.empty();
    }

    /** The feminine of a name is another one. */
    @Override
    public boolean areTwoNames(String name, String other) {
        String shorter = name.length() < other.length() ? name : other;
        String longer = name.length() < other.length() ? other : name;
        return longer.startsWith(shorter) && longer.endsWith("e");
    }

    private static String withoutPlural(String word) {
        int last = word.length() - 1;
        boolean plural =
                last >= 3 && (word.charAt(last) == 's' || word.charAt(last) == 'x') && word.charAt(last - 1) != 's';
        return plural ? word.substring(0, last) : word;
    }
}
