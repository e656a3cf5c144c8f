package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.nlu.account.OperatorFinder;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * "101, 104 and 106 are settled, mark them all as paid": the things first, and then what to do with all of them. It is the
 * same as "mark 101, 104 and 106 as paid"; what is told of them in between is passed over where it holds nothing that the
 * command takes. Immutable, thread-safe.
 */
final class FrontedList {
    /** Words before the list that a comma ends. */
    private static final int MOST_BEFORE = 2;

    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final PhraseList ALL =
            PhraseList.talk(words -> words.pointing().all());

    private final TextPreprocessor text = new TextPreprocessor();
    private final IntentCatalog catalog;

    FrontedList(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The commands in order; empty when it is nothing of that kind.
     *
     * @param isCommand whether a sentence is a command
     * @param shared the commands of a sentence that holds the list where it belongs
     */
    List<ProposedIntent> in(
            Utterance said,
            List<Joint> joints,
            Predicate<Utterance> isCommand,
            Function<Utterance, List<ProposedIntent>> shared) {
        int size = said.tokens().size();
        int start = start(said);
        for (int comma = size - 1; comma > 0; comma--) {
            if (!said.isAfterComma(comma)) {
                continue;
            }
            int at = comma;
            int begun = IntStream.range(at, size)
                    .filter(i -> ALL.lengthAt(said, i) > 0)
                    .findFirst()
                    .orElse(size);
            int listed = joints.stream()
                    .filter(joint -> joint.isSpoken() && joint.to() < at)
                    .mapToInt(Joint::to)
                    .max()
                    .orElse(at);
            boolean takesOne = begun < size
                    && joints.stream()
                            .filter(joint -> joint.to() < at)
                            .anyMatch(joint ->
                                    isCommand.test(retold(said, at, begun, begin(joints, joint, start), joint.from())));
            for (int end = at; takesOne && begun < size && end > listed; end--) {
                List<ProposedIntent> found = shared.apply(retold(said, at, begun, start, end));
                if (found.size() > 1 && areCertain(found) && isIdle(said.part(end, at), found.get(0))) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Where the item of a list that ends at {@code end} begins. */
    private static int begin(List<Joint> joints, Joint end, int start) {
        return joints.stream()
                .map(Joint::to)
                .filter(to -> to < end.from())
                .max(Integer::compare)
                .orElse(start);
    }

    /** After "right," and the like, which names nothing. */
    private static int start(Utterance said) {
        return IntStream.rangeClosed(1, Math.min(MOST_BEFORE, said.tokens().size() - 1))
                .filter(said::isAfterComma)
                .filter(to -> !holds(said.part(0, to), SlotType.REFERENCE))
                .findFirst()
                .orElse(0);
    }

    /** Where a list ends is no matter for a guess. */
    private static boolean areCertain(List<ProposedIntent> found) {
        return found.stream().allMatch(command -> command.origin() == ProposedIntent.Origin.TEMPLATE);
    }

    /** With the list in the place of "them". */
    private Utterance retold(Utterance said, int rest, int them, int begin, int end) {
        return text.process(
                String.join(
                        " ",
                        said.original(rest, them).replaceAll("[-\\s]+$", ""),
                        said.original(begin, end),
                        said.original(
                                them + ALL.lengthAt(said, them), said.tokens().size())),
                said.language());
    }

    /** Whether what is told of the things has no word that changes a command, and no value that it has a place for. */
    private boolean isIdle(Utterance told, ProposedIntent command) {
        List<Slot> slots = catalog.find(command.intent()).map(Intent::slots).orElse(List.of());
        return OperatorFinder.in(told).isEmpty()
                && slots.stream()
                        .map(Slot::type)
                        .filter(type -> type.isTime() || type == SlotType.REFERENCE)
                        .noneMatch(type -> holds(told, type));
    }

    private static boolean holds(Utterance told, SlotType type) {
        return IntStream.range(0, told.tokens().size())
                .anyMatch(at -> !SlotRecognizers.forType(type, told.language())
                        .matchesAt(told, at, ANY_TIME)
                        .isEmpty());
    }
}
