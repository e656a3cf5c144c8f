package io.theopy.nlu.statistical;

import io.theopy.intent.Slot;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.text.Language;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All ways of saying a slot's choices in one language, to be found inside a sentence. Immutable. */
final class ChoicePhrases {
    private static final int MOST_PER_TEMPLATE = 400;

    /** A choice in a sentence. */
    record Found(String choice, int from, int to) {}

    private final Map<List<String>, String> phrases = new HashMap<>();
    private int longest;

    ChoicePhrases(Slot slot, Language language) {
        slot.choices().forEach((choice, byLanguage) -> {
            for (SentenceTemplate template : byLanguage.getOrDefault(language, List.of())) {
                for (List<String> phrase : expand(template.root())) {
                    if (!phrase.isEmpty()) {
                        phrases.putIfAbsent(phrase, choice);
                        longest = Math.max(longest, phrase.size());
                    }
                }
            }
        });
    }

    /** The longest phrase in {@code said}; the first of equally long ones. */
    Optional<Found> find(Utterance said) {
        List<String> forms = said.tokens().stream().map(Token::form).toList();
        for (int length = Math.min(longest, forms.size()); length > 0; length--) {
            for (int from = 0; from + length <= forms.size(); from++) {
                String choice = phrases.get(forms.subList(from, from + length));
                if (choice != null) {
                    return Optional.of(new Found(choice, from, from + length));
                }
            }
        }
        return Optional.empty();
    }

    private static List<List<String>> expand(Node node) {
        if (node instanceof Words words) {
            return List.of(words.forms());
        }
        if (node instanceof Alternatives alternatives) {
            return alternatives.options().stream()
                    .flatMap(option -> expand(option).stream())
                    .limit(MOST_PER_TEMPLATE)
                    .toList();
        }
        List<List<String>> phrases = List.of(List.of());
        if (node instanceof Sequence sequence) {
            for (Node part : sequence.parts()) {
                phrases = joined(phrases, expand(part));
            }
        }
        return phrases;
    }

    private static List<List<String>> joined(List<List<String>> heads, List<List<String>> tails) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> head : heads) {
            for (List<String> tail : tails) {
                if (all.size() < MOST_PER_TEMPLATE) {
                    List<String> phrase = new ArrayList<>(head);
                    phrase.addAll(tail);
                    all.add(phrase);
                }
            }
        }
        return all;
    }
}
