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
    private final FrontedList fronted;

    public SeveralCommands(IntentCatalog catalog) {
        this.catalog = catalog;
        this.names = new JoinedNames(catalog.domain());
        this.fronted = new FrontedList(catalog);
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
        Parts parts = (part, when) -> command(interpret.apply(part, when));
        List<ProposedIntent> apart = apart(said, joints, now, parts);
        if (!apart.isEmpty()) {
            // In "invoices 101 and 104 are paid" the first is no wish to see it.
            List<ProposedIntent> alike = isMixed(apart) ? shared(said, joints, now, parts) : List.of();
            return alike.isEmpty() ? apart : alike;
        }
        List<ProposedIntent> first = fronted.in(
                said,
                joints,
                one -> parts.read(one, now).isPresent(),
                list -> shared(list, Joint.in(list), now, parts));
        return first.isEmpty() ? shared(said, joints, now, parts) : first;
    }

    private boolean isMixed(List<ProposedIntent> commands) {
        return commands.stream()
                        .map(command -> TalkThread.writes(catalog, command))
                        .distinct()
                        .count()
                > 1;
    }

    /** Whole commands one after the other. */
    private List<ProposedIntent> apart(Utterance said, List<Joint> joints, LocalDateTime now, Parts parts) {
        for (Joint joint : joints) {
            if (!joint.isSpoken()) {
                continue;
            }
            Utterance rest = said.part(joint.to(), said.tokens().size());
            Utterance before = said.part(0, joint.from());
            // A list is looked for only beside what certainly is a command: it takes long.
            List<ProposedIntent> first = parts.read(rest, now).isPresent()
                    ? whole(before, now, parts)
                    : parts.read(before, now).map(List::of).orElse(List.of());
            if (first.isEmpty()) {
                continue;
            }
            List<ProposedIntent> others = apart(rest, Joint.in(rest), now, parts);
            if (others.isEmpty()) {
                others = whole(rest, now, parts);
            }
            if (!others.isEmpty()) {
                List<ProposedIntent> all = new ArrayList<>(first);
                all.addAll(others);
                return all;
            }
        }
        return List.of();
    }

    /** One command, or those of a list: "mark 101 and 104 as paid", before "and remind me to call the bank". */
    private List<ProposedIntent> whole(Utterance part, LocalDateTime now, Parts parts) {
        return parts.read(part, now).map(List::of).orElseGet(() -> shared(part, Joint.in(part), now, parts));
    }

    private List<ProposedIntent> shared(Utterance said, List<Joint> joints, LocalDateTime now, Parts parts) {
        return new SharedWords(said, joints, now, parts::read, new Parallel(catalog)).commands();
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
        SlotValue said = command.slots().get(slot.name());
        return shared && said != null
                ? names.people(said.value()).stream()
                        .map(name -> command.with(slot.name(), SlotValue.of(name, name)))
                        .toList()
                : List.of();
    }

    private interface Parts {
        Optional<ProposedIntent> read(Utterance part, LocalDateTime now);
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
