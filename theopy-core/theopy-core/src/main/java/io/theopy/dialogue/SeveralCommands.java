package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.JoinedNames;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Several commands in one sentence: "mark invoice 101 as paid and remind me to call Martha tomorrow", "mark 101, 104 and
 * 106 as paid", "book Martha tomorrow at 9 and John at 11". Found only where each, said by itself with the words that
 * they share, is a command beyond doubt; most "and"s join something else, those of "one hundred and one" the words of
 * one number. Immutable, thread-safe.
 */
public final class SeveralCommands {
    private static final double SURE = 0.9;

    /** For what is read back in any case. */
    private static final double LIKELY = 0.6;

    private final IntentCatalog catalog;
    private final JoinedNames names;

    public SeveralCommands(IntentCatalog catalog) {
        this.catalog = catalog;
        this.names = new JoinedNames(catalog.domain());
    }

    /**
     * The commands in order; empty when there are not two.
     *
     * @param interpret understands a part of what was said, as if it were said at the given time
     */
    public List<ProposedIntent> in(
            Utterance said, LocalDateTime now, BiFunction<Utterance, LocalDateTime, Interpretation> interpret) {
        List<Joint> joints = Joint.in(said);
        if (joints.stream().noneMatch(Joint::isSpoken)) {
            return List.of();
        }
        List<ProposedIntent> apart = apart(said, joints, part -> command(interpret.apply(part, now)));
        if (!apart.isEmpty()) {
            return apart;
        }
        return new SharedWords(
                        said, joints, now, (part, when) -> command(interpret.apply(part, when)), new Parallel(catalog))
                .commands();
    }

    /** Whole commands one after the other. */
    private List<ProposedIntent> apart(Utterance said, List<Joint> joints, Part command) {
        for (Joint joint : joints) {
            if (!joint.isSpoken()) {
                continue;
            }
            Optional<ProposedIntent> first = command.read(said.part(0, joint.from()));
            if (first.isEmpty()) {
                continue;
            }
            Utterance rest = said.part(joint.to(), said.tokens().size());
            List<ProposedIntent> others = apart(rest, Joint.in(rest), command);
            if (others.isEmpty()) {
                others = command.read(rest).map(List::of).orElse(List.of());
            }
            if (!others.isEmpty()) {
                List<ProposedIntent> all = new ArrayList<>(List.of(first.get()));
                all.addAll(others);
                return all;
            }
        }
        return List.of();
    }

    /** The commands of one that makes something new for several people, by their names; empty when it doesn't. */
    public List<ProposedIntent> named(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.confidence().orElse(0) >= LIKELY)
                .flatMap(best -> catalog.find(best.intent()).stream()
                        .filter(Intent::writes)
                        .flatMap(intent -> intent.slots().stream())
                        .filter(slot ->
                                slot.type() == SlotType.NAME && best.slots().containsKey(slot.name()))
                        .findFirst()
                        .map(slot -> named(best, slot)))
                .orElse(List.of());
    }

    /** What else was said is of one of them, unless it is the town that they may live in together. */
    private List<ProposedIntent> named(ProposedIntent command, Slot slot) {
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

    private interface Part {
        Optional<ProposedIntent> read(Utterance part);
    }

    private Optional<ProposedIntent> command(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.confidence().orElse(0)
                        >= (best.origin() == ProposedIntent.Origin.TEMPLATE ? LIKELY : SURE))
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
