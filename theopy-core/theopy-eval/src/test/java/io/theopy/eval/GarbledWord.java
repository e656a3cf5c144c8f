package io.theopy.eval;

import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word to garble a sentence with.
 *
 * @param scope whether it says something of the words around it, so that nothing is to be done as if it weren't there
 * @param value whether it is a value, which would be a second one
 */
record GarbledWord(String text, boolean scope, boolean value) {
    private static final Map<Language, String> SCOPES = Map.of(
            Language.EN,
            "every|every week|except|unless|if he|when he calls|as soon as|until|no later than|more than|at most|or|twice|don't|not|never|only if he",
            Language.FR,
            "chaque|toutes les semaines|sauf|à moins que|si elle|quand il appelle|dès que|jusqu'à|au plus tard|plus de|au plus|ou|deux fois|ne|pas|jamais|seulement si elle");
    private static final Map<Language, String> WORDS = Map.of(
            Language.EN,
            "only|maybe|please|well|you know|blah|the|quickly|printer",
            Language.FR,
            "seulement|peut-être|s'il te plaît|bon|tu sais|bla|le|vite|imprimante");
    private static final Map<Language, String> VALUES = Map.of(
            Language.EN, "107|forty two|tomorrow|Friday at 3 pm|Martha Higgins|two hours|Nora Walsh",
            Language.FR, "107|quarante-deux|demain|vendredi à 15h|Martha Higgins|deux heures|Nora Walsh");

    private static final Set<String> RECURRING = Set.of(
            "every",
            "every week",
            "until",
            "no later than",
            "chaque",
            "toutes les semaines",
            "jusqu'à",
            "au plus tard");

    static List<GarbledWord> in(Language language) {
        List<GarbledWord> words = new ArrayList<>(List.of(new GarbledWord("", false, false)));
        split(SCOPES.get(language)).forEach(word -> words.add(new GarbledWord(word, true, false)));
        split(WORDS.get(language)).forEach(word -> words.add(new GarbledWord(word, false, false)));
        split(VALUES.get(language)).forEach(word -> words.add(new GarbledWord(word, false, true)));
        return words;
    }

    /** Whether it says when or how often something is to be done. */
    boolean recurs() {
        return RECURRING.contains(text);
    }

    boolean isNothing() {
        return text.isEmpty();
    }

    private static List<String> split(String words) {
        return List.of(words.split("\\|"));
    }
}
