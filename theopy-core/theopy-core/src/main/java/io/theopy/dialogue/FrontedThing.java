package io.theopy.dialogue;

import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Utterance;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "Monday's ten o'clock with Martha, please cancel it": the thing first, and then what to do with it. What follows has to be
 * a command beyond doubt once the thing stands in the place of the pronoun. Thread-safe.
 */
final class FrontedThing {
    private static final PhraseList ONE =
            PhraseList.talk(words -> words.pointing().one());
    private static final PhraseList PERSONS =
            PhraseList.talk(words -> words.pointing().persons());

    private final Retelling retelling;

    FrontedThing(Retelling retelling) {
        this.retelling = retelling;
    }

    Optional<ProposedIntent> in(Saying saying) {
        Utterance said = saying.words();
        int size = said.tokens().size();
        return saying.certain().isPresent()
                ? Optional.empty()
                : IntStream.range(1, size)
                        .filter(said::isAfterComma)
                        .boxed()
                        .flatMap(at -> command(saying, said.part(0, at), said.part(at, size)).stream())
                        .findFirst();
    }

    private Optional<ProposedIntent> command(Saying saying, Utterance thing, Utterance rest) {
        return IntStream.range(0, rest.tokens().size())
                .boxed()
                .flatMap(at -> {
                    int length = Math.max(ONE.lengthAt(rest, at), PERSONS.lengthAt(rest, at));
                    return length == 0
                            ? Optional.<ProposedIntent>empty().stream()
                            : retelling.inPlaceOf(saying, rest, at, at + length, thing.original()).stream();
                })
                .findFirst();
    }
}
