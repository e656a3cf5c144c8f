package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Two commands in one sentence: "mark invoice 101 as paid and remind me to call Martha tomorrow". Found only where both
 * halves are commands beyond doubt on their own; most "and"s join something else, those of "one hundred and one" the
 * words of one number. Immutable, thread-safe.
 */
public final class SeveralCommands {
    private static final PhraseList JOINTS = PhraseList.of(DialogueWords::links);
    private static final double SURE = 0.9;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final IntentCatalog catalog;

    public SeveralCommands(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** The commands in order; empty when there are not two. */
    public List<ProposedIntent> in(Utterance said, Function<Utterance, Interpretation> interpret) {
        int size = said.tokens().size();
        for (int at = 1; at < size - 1; at++) {
            int joint = JOINTS.lengthAt(said, at);
            if (joint > 0 && at + joint < size && !isWithinNumber(said, at)) {
                Optional<ProposedIntent> first = command(interpret.apply(said.part(0, at)));
                Utterance rest = said.part(at + joint, size);
                Optional<ProposedIntent> second = first.flatMap(f -> command(interpret.apply(rest)));
                if (second.isPresent()) {
                    return List.of(first.get(), second.get());
                }
            }
        }
        return List.of();
    }

    private static boolean isWithinNumber(Utterance said, int at) {
        SlotRecognizer numbers = SlotRecognizers.forType(SlotType.NUMBER, said.language());
        return IntStream.range(0, at)
                .anyMatch(
                        from -> numbers.matchesAt(said, from, ANY_TIME).stream().anyMatch(match -> match.to() > at));
    }

    private Optional<ProposedIntent> command(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.confidence().orElse(0) >= SURE)
                .filter(best -> best.obstacle().isEmpty())
                .filter(best -> catalog.find(best.intent())
                        .filter(intent -> !intent.isDialogueAct())
                        .filter(intent -> isComplete(intent, best))
                        .isPresent());
    }

    private static boolean isComplete(Intent intent, ProposedIntent proposed) {
        return intent.slots().stream()
                .allMatch(slot -> !slot.required() || proposed.slots().containsKey(slot.name()));
    }
}
