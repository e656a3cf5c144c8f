package io.theopy.nlu.template;

import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what slips of the finger were meant to be: "clent", "invocie", « facutre ». One edit, or two neighbours swapped,
 * from a single word that commands are made of; what is a word already stays. Immutable, thread-safe.
 */
final class Respelling {
    private static final int SHORTEST = 4;
    /** Who slips more often than this in one sentence is asked to say it again. */
    private static final int MOST = 3;

    private final Set<String> words;
    /** Words by themselves without one letter: two words one edit apart share one of these. */
    private final Map<String, List<String>> near = new HashMap<>();

    Respelling(Set<String> words) {
        this.words = Set.copyOf(words);
        for (String word : this.words) {
            if (word.length() >= SHORTEST - 1 && word.chars().allMatch(Character::isLetter)) {
                neighbours(word)
                        .forEach(key -> near.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(word));
            }
        }
    }

    /**
     * {@code said} with its slips put right; empty when there are none, or one may have been meant to be another word.
     *
     * @param free whether the token is no part of a value that was found
     */
    Optional<Utterance> of(Utterance said, IntPredicate free) {
        List<Token> tokens = new ArrayList<>(said.tokens());
        int slips = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.form().length() < SHORTEST || words.contains(token.form()) || !free.test(i)) {
                continue;
            }
            Optional<String> meant = meant(token.form());
            if (meant.isPresent()) {
                tokens.set(i, new Token(meant.get(), token.start(), token.end()));
                slips++;
            }
        }
        return slips == 0 || slips > MOST
                ? Optional.empty()
                : Optional.of(new Utterance(said.raw(), tokens, said.language()));
    }

    /** The one word that it may be; letters swapped are likelier than another letter. */
    private Optional<String> meant(String form) {
        Set<String> swapped = new LinkedHashSet<>();
        Set<String> edited = new LinkedHashSet<>();
        for (String key : neighbours(form)) {
            for (String word : near.getOrDefault(key, List.of())) {
                if (isSwapped(form, word)) {
                    swapped.add(word);
                } else if (isOneEdit(form, word)) {
                    edited.add(word);
                }
            }
        }
        Set<String> meant = swapped.isEmpty() ? edited : swapped;
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    private static Set<String> neighbours(String word) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }

    private static boolean isSwapped(String said, String word) {
        int at = firstDifference(said, word);
        return said.length() == word.length()
                && at + 1 < said.length()
                && said.charAt(at) == word.charAt(at + 1)
                && said.charAt(at + 1) == word.charAt(at)
                && said.substring(at + 2).equals(word.substring(at + 2));
    }

    private static boolean isOneEdit(String said, String word) {
        int at = firstDifference(said, word);
        return switch (said.length() - word.length()) {
            case 0 -> at < said.length() && said.substring(at + 1).equals(word.substring(at + 1));
            case 1 -> said.substring(at + 1).equals(word.substring(at));
            case -1 -> said.substring(at).equals(word.substring(at + 1));
            default -> false;
        };
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
