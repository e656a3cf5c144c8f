package io.theopy.dialogue;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Phrases of one or more words, by language, that an utterance may begin with or hold. Immutable. */
final class PhraseList {
    private final Map<Language, List<List<String>>> phrases;

    private PhraseList(Map<Language, List<List<String>>> phrases) {
        this.phrases = phrases;
    }

    /** The phrases that every language has for {@code which}. */
    static PhraseList of(Function<DialogueWords, String> which) {
        return in(language -> which.apply(Languages.part(language, DialogueWords.class)));
    }

    /** The phrases that every language has for {@code which} to go on from what was said. */
    static PhraseList talk(Function<TalkWords, String> which) {
        return in(language -> which.apply(Languages.part(language, TalkWords.class)));
    }

    private static PhraseList in(Function<Language, String> which) {
        Map<Language, List<List<String>>> phrases = new TreeMap<>();
        Languages.spoken().forEach(language -> phrases.put(language, parse(which.apply(language))));
        return new PhraseList(phrases);
    }

    /** The same and these. */
    PhraseList and(Map<Language, List<String>> more) {
        Map<Language, List<List<String>>> all = new HashMap<>(phrases);
        more.forEach((language, those) -> all.merge(
                language,
                those.stream().map(phrase -> List.of(phrase.split(" "))).toList(),
                (own, others) -> Stream.concat(own.stream(), others.stream()).toList()));
        return new PhraseList(Map.copyOf(all));
    }

    /** How many tokens at {@code from} are one of the phrases; the longest counts, 0 for none. */
    int lengthAt(Utterance said, int from) {
        return phrases.getOrDefault(said.language(), List.of()).stream()
                .filter(phrase -> matches(said, from, phrase))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /** Whether all of {@code said} is one of the phrases. */
    boolean isAll(Utterance said) {
        return !said.tokens().isEmpty() && lengthAt(said, 0) == said.tokens().size();
    }

    /** How many tokens up to {@code to} are one of the phrases; the longest counts, 0 for none. */
    int lengthBefore(Utterance said, int to) {
        for (int from = 0; from < to; from++) {
            int start = from;
            boolean ends = phrases.getOrDefault(said.language(), List.of()).stream()
                    .anyMatch(phrase -> start + phrase.size() == to && matches(said, start, phrase));
            if (ends) {
                return to - from;
            }
        }
        return 0;
    }

    boolean isIn(Utterance said) {
        for (int i = 0; i < said.tokens().size(); i++) {
            if (lengthAt(said, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Utterance said, int from, List<String> phrase) {
        List<Token> tokens = said.tokens();
        if (from + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(from + i).form().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> parse(String phrases) {
        return Arrays.stream(phrases.split("\\|"))
                .map(phrase -> List.of(phrase.strip().split(" ")))
                .toList();
    }
}
