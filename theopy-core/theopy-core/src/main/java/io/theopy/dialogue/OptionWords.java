package io.theopy.dialogue;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells which option a user names by a word that only that option has. Everything else that is said with it must be
 * words of the option or words that go around one: "not Jean" chooses nobody. Stateless.
 */
final class OptionWords {
    private static final Pattern NUMBERED = Pattern.compile("^(\\d+)\\p{L}{1,3}$");
    private static final PhraseList AROUND = PhraseList.of(DialogueWords::choosing);

    private OptionWords() {}

    /** The one of {@code options} that {@code said} names, and says nothing else about. */
    static List<Integer> named(List<DirectoryEntry> options, Utterance answer) {
        Utterance said = withPlainNumbers(answer);
        String words = said.normalized();
        return YesOrNo.isQuestion(said)
                ? List.of()
                : IntStream.range(0, options.size())
                        .filter(i -> tellApart(options, i, words) && saysNothingElse(options.get(i), said))
                        .boxed()
                        .toList();
    }

    /** "The 16th" is the one of "16 December". */
    private static Utterance withPlainNumbers(Utterance said) {
        return new Utterance(
                said.raw(),
                said.tokens().stream()
                        .map(token -> new Token(
                                NUMBERED.matcher(token.form()).replaceFirst("$1"), token.start(), token.end()))
                        .toList(),
                said.language());
    }

    private static boolean saysNothingElse(DirectoryEntry option, Utterance said) {
        Set<String> own = words(option);
        int at = 0;
        while (at < said.tokens().size()) {
            int around = AROUND.lengthAt(said, at);
            if (around == 0 && !own.contains(said.tokens().get(at).form())) {
                return false;
            }
            at += Math.max(1, around);
        }
        return true;
    }

    /** Whether {@code said} (normalised) has a word of option {@code index} that no other option has. */
    static boolean tellApart(List<DirectoryEntry> options, int index, String said) {
        Set<String> own = words(options.get(index));
        for (int i = 0; i < options.size(); i++) {
            if (i != index) {
                own.removeAll(words(options.get(i)));
            }
        }
        own.retainAll(Arrays.asList(said.split(" ")));
        return !own.isEmpty();
    }

    /** What was said without the words of {@code name}. */
    static Utterance besides(String name, Utterance said) {
        Set<String> words = words(new DirectoryEntry("", name, ""));
        List<Token> others = said.tokens().stream()
                .filter(token -> !words.contains(token.form()))
                .toList();
        return new Utterance(said.raw(), others, said.language());
    }

    private static Set<String> words(DirectoryEntry option) {
        String folded = TextPreprocessor.fold(option.name() + " " + option.detail());
        return new HashSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{N}]+")));
    }
}
