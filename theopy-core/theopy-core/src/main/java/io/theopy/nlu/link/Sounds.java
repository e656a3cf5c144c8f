package io.theopy.nlu.link;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.Map;
import java.util.TreeMap;

/** What words sound like in all the languages that are spoken. */
final class Sounds {
    private static final Map<Language, SoundLanguage> ALL = all();

    private Sounds() {}

    static Map<Language, SoundLanguage> ofLanguages() {
        return ALL;
    }

    /** Whether two common names are one, as Catherine and Katherine: Paul and Paule, Perez and Perret are not. */
    static boolean isOneName(String name, String other) {
        return ALL.values().stream()
                .allMatch(sounds -> !sounds.areTwoNames(name, other)
                        && compared(sounds, name).equals(compared(sounds, other)));
    }

    /** Names of the language itself are compared by the finer key. */
    private static String compared(SoundLanguage sounds, String name) {
        String key = sounds.key(name);
        return sounds.isOfNames() ? key : sounds.coarse(key);
    }

    private static Map<Language, SoundLanguage> all() {
        Map<Language, SoundLanguage> all = new TreeMap<>();
        Languages.spoken().forEach(language -> all.put(language, Languages.part(language, SoundLanguage.class)));
        return all;
    }
}
