package io.theopy.stt.sphinx.internal.lexicon;

import com.sun.speech.freetts.lexicon.LetterToSound;
import com.sun.speech.freetts.lexicon.LetterToSoundImpl;
import io.theopy.spi.EngineException;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an English speaker would read a word that no dictionary has: the letter-to-sound rules of FreeTTS (trained on
 * CMUdict), folded to the 39 phones of the model. Not thread-safe.
 */
final class EnglishPronunciation {
    private static final String RULES = "/com/sun/speech/freetts/en/us/cmulex_lts.bin";

    private final LetterToSound rules;

    EnglishPronunciation() {
        URL url = LetterToSoundImpl.class.getResource(RULES);
        if (url == null) {
            throw new EngineException("no letter-to-sound rules; put net.sf.sociaal:freetts on the class path");
        }
        // FreeTTS reads its rules by way of a static list, so only one may be reading, its own voice included.
        synchronized (LetterToSoundImpl.class) {
            rules = read(url);
        }
    }

    private static LetterToSound read(URL url) {
        try {
            return new LetterToSoundImpl(url, true);
        } catch (IOException e) {
            throw new EngineException("the letter-to-sound rules cannot be read", e);
        }
    }

    /** @param word letters a to z only; others are passed over */
    List<String> phones(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        List<String> phones = new ArrayList<>();
        if (!letters.isEmpty()) {
            for (String phone : rules.getPhones(letters, "")) {
                phones.add(fold(phone));
            }
        }
        return phones;
    }

    /** FreeTTS marks stress with a digit and has one vowel more. */
    private static String fold(String phone) {
        String plain = phone.replaceAll("[0-9]", "").toUpperCase(Locale.ROOT);
        return plain.equals("AX") ? "AH" : plain;
    }
}
