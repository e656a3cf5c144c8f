package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.template.ClosedGrammar;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is certainly a yes, and what certainly a no: whole sentences of the catalogue's closed templates of {@code affirm},
 * {@code deny} and {@code cancel}. What an extractor believes is not asked: a yes lets a write happen, and a guess must
 * not. People answer in either language, so every language of the catalogue counts. Immutable, thread-safe.
 */
final class YesOrNo {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\s]");

    private final List<ClosedGrammar> yes;
    private final List<ClosedGrammar> no;

    YesOrNo(IntentCatalog catalog) {
        this.yes = grammars(catalog, Stream.of(DialogueActs.AFFIRM));
        this.no = grammars(catalog, Stream.of(DialogueActs.DENY, DialogueActs.CANCEL));
    }

    /** Whether all of {@code said} is a yes, with courtesy around it and nothing else. */
    boolean isYes(Utterance said) {
        return !isQuestion(said)
                && !isNo(said)
                && yes.stream().anyMatch(grammar -> grammar.holds(said))
                && !holdsMoreThanWords(said);
    }

    /** Whether all of {@code said} is a no, or a word that stops everything. */
    boolean isNo(Utterance said) {
        return no.stream().anyMatch(grammar -> grammar.holds(said));
    }

    /** Whether there is a yes in it as well as a no: neither counts. */
    boolean isBoth(Utterance said) {
        if (isNo(said)) {
            return false;
        }
        boolean affirms = false;
        boolean denies = false;
        for (int at = 0; at < said.tokens().size(); ) {
            int yesLength = longest(yes, said, at);
            int noLength = longest(no, said, at);
            affirms |= yesLength > noLength;
            denies |= noLength > 0 && noLength >= yesLength;
            at += Math.max(1, Math.max(yesLength, noLength));
        }
        return affirms && denies;
    }

    /** Whether it begins with a yes or a no, whatever comes after that. */
    boolean isBegunBy(Utterance said) {
        return longest(yes, said, 0) > 0 || longest(no, said, 0) > 0;
    }

    /** What comes after the yes that {@code said} begins with; empty when it begins with none or asks something. */
    Optional<Utterance> afterYes(Utterance said) {
        int length = longest(yes, said, 0);
        return length == 0 || length == said.tokens().size() || isQuestion(said) || holdsMoreThanWords(said)
                ? Optional.empty()
                : Optional.of(said.part(length, said.tokens().size()));
    }

    /** Whether it is asked and not answered. */
    static boolean isQuestion(Utterance said) {
        return said.raw().indexOf('?') >= 0;
    }

    /** Whether anything but punctuation is in no token, as a picture of a thumb is, and so would be passed over. */
    private static boolean holdsMoreThanWords(Utterance said) {
        BitSet inTokens = new BitSet();
        said.tokens().forEach(token -> inTokens.set(token.start(), token.end()));
        return IntStream.range(0, said.raw().length())
                .filter(at -> !inTokens.get(at))
                .anyMatch(at ->
                        !PUNCTUATION.matcher(said.raw().substring(at, at + 1)).matches());
    }

    private static int longest(List<ClosedGrammar> grammars, Utterance said, int at) {
        return grammars.stream()
                .mapToInt(grammar -> grammar.longestAt(said, at))
                .max()
                .orElse(0);
    }

    private static List<ClosedGrammar> grammars(IntentCatalog catalog, Stream<String> acts) {
        return acts.map(catalog::find)
                .flatMap(Optional::stream)
                .flatMap((Intent intent) -> Languages.spoken().stream().map(intent::templates))
                .map(ClosedGrammar::of)
                .toList();
    }
}
