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
    /** Names are hardly longer. */
    private static final int NAME = 4;

    private static final PhraseList PERSONS =
            PhraseList.talk(words -> words.pointing().persons());

    private final Retelling retelling;

    FrontedThing(Retelling retelling) {
        this.retelling = retelling;
    }

    Optional<ProposedIntent> in(Saying saying) {
        return saying.atComma(1, (before, after) -> command(saying, before, after));
    }

    private Optional<ProposedIntent> command(Saying saying, Utterance thing, Utterance rest) {
        return IntStream.range(0, rest.tokens().size())
                .boxed()
                .flatMap(at -> {
                    int one = ONE.lengthAt(rest, at);
                    int person = PERSONS.lengthAt(rest, at);
                    Optional<ProposedIntent> whole = Math.max(one, person) == 0
                            ? Optional.empty()
                            : retelling.inPlaceOf(saying, rest, at, at + Math.max(one, person), thing.original());
                    return (person == 0 ? whole : whole.or(() -> named(saying, thing, rest, at, at + person))).stream();
                })
                .findFirst();
    }

    /** "Martha just called, book her in": whoever the reason begins with, if it is not about several. */
    private Optional<ProposedIntent> named(Saying saying, Utterance thing, Utterance rest, int from, int to) {
        if (Joint.in(thing).stream().anyMatch(Joint::isSpoken)) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, Math.min(NAME, thing.tokens().size() - 1))
                .mapToObj(words -> thing.original(0, words))
                .flatMap(name -> retelling.inPlaceOf(saying, rest, from, to, name).stream())
                .findFirst();
    }
}
