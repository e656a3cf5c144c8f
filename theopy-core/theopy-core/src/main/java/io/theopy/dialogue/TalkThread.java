package io.theopy.dialogue;

import io.theopy.action.Evidence;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.memory.Session;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Reads a sentence as going on from what was said before: it points at what was listed, made or shown, or changes one thing
 * of the last command. Nothing of that is guessed by a classifier, and nothing is written by it without a question.
 * Thread-safe.
 */
final class TalkThread {
    private static final PhraseList INSISTING = PhraseList.of(DialogueWords::insisting);
    private static final PhraseList NEGATING = PhraseList.of(DialogueWords::negating);
    private static final PhraseList CLOSERS =
            PhraseList.talk(words -> words.following().closers());
    private static final PhraseList OPENERS =
            PhraseList.talk(words -> words.following().openers());

    private final IntentCatalog catalog;
    private final Retelling retelling;
    private final ListTalk lists;
    private final ThingTalk things;
    private final OneThingChanged changes;
    private final FrontedThing fronted;
    private final NamedBefore namedBefore;
    private final Aimed aimed;
    private final MovedThing moved;
    private final LastSentence last;

    TalkThread(IntentCatalog catalog, SlotReader reader, IntentExtractor extractor) {
        this.catalog = catalog;
        this.retelling = new Retelling(catalog, extractor);
        Targets targets = new Targets(catalog);
        this.lists = new ListTalk(catalog, targets, retelling);
        this.things = new ThingTalk(catalog, targets, retelling);
        this.fronted = new FrontedThing(retelling);
        this.namedBefore = new NamedBefore(catalog, reader, retelling);
        this.aimed = new Aimed(catalog, targets, retelling);
        this.moved = new MovedThing(catalog, targets, aimed);
        this.last = new LastSentence(retelling);
        this.changes = new OneThingChanged(catalog, reader, targets, retelling);
    }

    /**
     * What {@code said} asks to be done; empty when it goes on from nothing.
     *
     * @param session the conversation, with what this caller may go on from
     */
    Optional<Move> next(Session session, Utterance said, Interpretation meaning, LocalDateTime now) {
        Optional<ProposedIntent> certain = retelling.certain(meaning);
        Optional<Shifts.Found> shift = certain.isPresent() ? Optional.empty() : Shifts.in(said);
        Utterance words = shift.map(found -> retelling.with(said, found.from(), found.to(), ""))
                .orElse(said);
        Saying saying = new Saying(session, words, shift.map(Shifts.Found::value), certain, now);
        return CountTalk.next(saying)
                .or(() -> lists.next(saying))
                .or(() -> things.next(saying))
                .or(() -> (shift.isPresent() ? Optional.<ProposedIntent>empty() : changes.next(saying))
                        .or(() -> fronted.in(saying))
                        .or(() -> namedBefore.in(saying))
                        .or(() -> shift.isPresent() ? Optional.empty() : last.in(saying, this::isWholeRead))
                        .flatMap(command -> moved.of(command, saying))
                        .map(this::act));
    }

    /** The command that follows words such as "no" or "actually", and that is one beyond doubt. */
    Optional<ProposedIntent> another(Session session, Utterance said, LocalDateTime now) {
        int from = 0;
        for (int length = opener(said, 0); length > 0; length = opener(said, from)) {
            from += length;
        }
        int to = said.tokens().size();
        Utterance before = said.part(0, from);
        if (from >= to || !INSISTING.isIn(before) || NEGATING.isIn(before)) {
            return Optional.empty();
        }
        int begin = from;
        int end = to - CLOSERS.lengthBefore(said, to);
        return retelling
                .command(said.part(begin, to), session, now)
                .or(() -> begin < end ? retelling.command(said.part(begin, end), session, now) : Optional.empty())
                .filter(aimed::isWhole);
    }

    private boolean isWholeRead(ProposedIntent command) {
        return !writes(catalog, command) && aimed.isWhole(command);
    }

    private static int opener(Utterance said, int at) {
        return Math.max(INSISTING.lengthAt(said, at), OPENERS.lengthAt(said, at));
    }

    /** Reads are done; whatever is written is asked about. */
    private Move act(ProposedIntent command) {
        return new Move.Act(command, Evidence.of(!writes(catalog, command)));
    }

    static boolean writes(IntentCatalog catalog, ProposedIntent command) {
        return catalog.find(command.intent()).map(Intent::writes).orElse(true);
    }
}
