package io.theopy.dialogue;

import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.Thing;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command that is said of something that was listed, made or shown: the sentence with its name in place of the words that
 * point at it. It has to be a command beyond doubt then, and one about that kind of thing. Thread-safe.
 */
final class Aimed {
    private final IntentCatalog catalog;
    private final Targets targets;
    private final Retelling retelling;

    Aimed(IntentCatalog catalog, Targets targets, Retelling retelling) {
        this.catalog = catalog;
        this.targets = targets;
        this.retelling = retelling;
    }

    /** What to do with {@code things}, at which the words from {@code from} to {@code to} point. */
    Optional<Move> at(Saying saying, int from, int to, List<Thing> things) {
        List<ProposedIntent> commands = new ArrayList<>();
        for (Thing thing : things) {
            Optional<ProposedIntent> command =
                    targets.of(thing, saying.words().language()).flatMap(target -> command(saying, from, to, target));
            if (command.isEmpty()) {
                return Optional.empty();
            }
            commands.add(command.get());
        }
        return commands.size() == 1
                ? Optional.of(act(commands.get(0)))
                : Optional.of(commands)
                        .filter(all -> all.stream().allMatch(one -> TalkThread.writes(catalog, one)))
                        .map(Move.Several::new);
    }

    /** The command that {@code saying} is about {@code target}. */
    Optional<ProposedIntent> command(Saying saying, int from, int to, Target target) {
        return retelling
                .inPlaceOf(saying, saying.words(), from, to, target.called())
                .flatMap(command -> targets.about(command, target))
                .flatMap(command -> shifted(command, saying));
    }

    /** The write that was said of one of several, who knows which: with what is the same of all of them. */
    Optional<Move> atOneOf(Saying saying, int from, int to, List<Thing> things) {
        List<ProposedIntent> commands = things.stream()
                .flatMap(thing -> targets.of(thing, saying.words().language()).stream())
                .flatMap(target -> command(saying, from, to, target).stream())
                .filter(command -> TalkThread.writes(catalog, command))
                .toList();
        if (commands.isEmpty() || commands.size() < things.size()) {
            return Optional.empty();
        }
        Map<String, SlotValue> shared = new LinkedHashMap<>(commands.get(0).slots());
        commands.forEach(command -> shared.entrySet()
                .removeIf(slot -> !sameValue(slot.getValue(), command.slots().get(slot.getKey()))));
        ProposedIntent first = commands.get(0);
        return commands.stream().allMatch(command -> command.intent().equals(first.intent()))
                ? Optional.of(act(new ProposedIntent(first.intent(), shared, first.confidence(), first.origin())))
                : Optional.empty();
    }

    private static boolean sameValue(SlotValue one, @Nullable SlotValue other) {
        return other != null && one.value().equals(other.value());
    }

    /** A command that lacks nothing is about what it names. */
    boolean isWhole(ProposedIntent certain) {
        return catalog.find(certain.intent())
                .filter(intent -> intent.slots().stream()
                        .allMatch(slot -> !slot.required() || certain.slots().containsKey(slot.name())))
                .filter(intent -> !intent.writes() || !intent.slots().isEmpty())
                .isPresent();
    }

    Move act(ProposedIntent command) {
        return new Move.Act(command, Evidence.of(!TalkThread.writes(catalog, command)));
    }

    /** {@code command} with the moment moved by as much as was said; empty when it has none that can be moved. */
    Optional<ProposedIntent> shifted(ProposedIntent command, Saying saying) {
        return saying.shift().isEmpty()
                ? Optional.of(command)
                : movable(command.intent())
                        .map(slot -> command.with(slot, saying.shift().get()));
    }

    /** The slot of {@code intent} whose value is a moment that it changes. */
    Optional<String> movable(String intent) {
        return catalog.find(intent).stream()
                .flatMap((Intent found) -> found.slots().stream()
                        .map(Slot::name)
                        .filter(slot -> IntentRouter.isReckoned(found, slot) && isMoment(found, slot)))
                .findFirst();
    }

    /** Whether {@code slot} of {@code intent} takes a moment, and not the one that something had before. */
    boolean isMoment(String intent, String slot) {
        return catalog.find(intent)
                .filter(found -> isMoment(found, slot))
                .flatMap(found -> found.slot(slot))
                .filter(of -> !of.before())
                .isPresent();
    }

    private static boolean isMoment(Intent intent, String slot) {
        return intent.slot(slot)
                .filter(of -> switch (of.type()) {
                    case DATE, DATETIME, DATE_OR_DATETIME -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** The word that a read begins with. */
    String show(Utterance like) {
        return Languages.part(like.language(), TalkWords.class).following().show();
    }
}
