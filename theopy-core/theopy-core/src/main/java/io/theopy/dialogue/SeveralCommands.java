package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.JoinedNames;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two commands in one sentence: "mark invoice 101 as paid and remind me to call Martha tomorrow". Found only where both
 * halves are commands beyond doubt on their own; most "and"s join something else, those of "one hundred and one" the
 * words of one number. The second half may do without the verb of the first: "create a client Luc Morel and a client Jean
 * Faure". Immutable, thread-safe.
 */
public final class SeveralCommands {
    private static final PhraseList JOINTS = PhraseList.of(DialogueWords::links);
    private static final double SURE = 0.9;
    /** For what is read back in any case. */
    private static final double LIKELY = 0.6;

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final int LONGEST_VERB = 2;

    private final IntentCatalog catalog;
    private final JoinedNames names;

    public SeveralCommands(IntentCatalog catalog) {
        this.catalog = catalog;
        this.names = new JoinedNames(catalog.domain());
    }

    /** The commands of one that makes something new for several people, by their names; empty when it doesn't. */
    public List<ProposedIntent> byNames(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.confidence().orElse(0) >= LIKELY)
                .flatMap(best -> catalog.find(best.intent()).stream()
                        .filter(Intent::writes)
                        .flatMap(intent -> intent.slots().stream())
                        .filter(slot -> slot.type() == SlotType.NAME && best.slots().containsKey(slot.name()))
                        .findFirst()
                        .map(slot -> byNames(best, slot)))
                .orElse(List.of());
    }

    /** What else was said is of one of them, unless it is the town that they may live in together. */
    private List<ProposedIntent> byNames(ProposedIntent command, Slot slot) {
        Intent intent = catalog.find(command.intent()).orElseThrow();
        boolean shared = command.slots().keySet().stream()
                .flatMap(name -> intent.slot(name).stream())
                .allMatch(other -> other.type() == SlotType.NAME || other.type() == SlotType.CITY);
        return shared
                ? names.people(command.slots().get(slot.name()).value()).stream()
                        .map(name -> command.with(slot.name(), SlotValue.of(name, name)))
                        .toList()
                : List.of();
    }

    /** The commands in order; empty when there are not two. */
    public List<ProposedIntent> in(Utterance said, Function<Utterance, Interpretation> interpret) {
        int size = said.tokens().size();
        for (int at = 1; at < size - 1; at++) {
            int joint = JOINTS.lengthAt(said, at);
            if (joint > 0 && at + joint < size && !isWithinNumber(said, at)) {
                Optional<ProposedIntent> first = command(interpret.apply(said.part(0, at)));
                Utterance rest = said.part(at + joint, size);
                Optional<ProposedIntent> second = first.flatMap(
                        f -> command(interpret.apply(rest)).or(() -> withVerb(f, said, rest, interpret)));
                if (second.isPresent()) {
                    return List.of(first.get(), second.get());
                }
            }
        }
        return List.of();
    }

    /** The same command once more, with the verb of the first half; what is joined is no value of the first. */
    private Optional<ProposedIntent> withVerb(
            ProposedIntent first, Utterance said, Utterance rest, Function<Utterance, Interpretation> interpret) {
        return IntStream.rangeClosed(1, LONGEST_VERB)
                .mapToObj(verb -> Stream.concat(
                                said.tokens().subList(0, verb).stream(), rest.tokens().stream())
                        .toList())
                .flatMap(tokens -> command(interpret.apply(new Utterance(said.raw(), tokens, said.language()))).stream())
                .filter(second -> second.intent().equals(first.intent()))
                .filter(second -> second.slots().values().stream()
                        .allMatch(value -> rest.original().indexOf(value.said()) > 0))
                .findFirst();
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
