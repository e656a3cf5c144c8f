package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Sequel;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.Session;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "And the day after?", « et ceux de Marc ? »: the last command with one thing of it changed, and the rest kept.
 * Thread-safe.
 */
final class OneThingChanged {
    private static final PhraseList OPENERS =
            PhraseList.talk(words -> words.following().openers());
    private static final PhraseList CLOSERS =
            PhraseList.talk(words -> words.following().closers());
    private static final PhraseList ONES =
            PhraseList.talk(words -> words.following().ones());
    private static final PhraseList ARTICLES =
            PhraseList.talk(words -> words.following().articles());
    private static final PhraseList PREPOSITIONS =
            PhraseList.talk(words -> words.following().prepositions());
    private static final PhraseList POSSESSIVES =
            PhraseList.talk(words -> words.following().possessives());

    private final IntentCatalog catalog;
    private final SlotReader reader;
    private final Targets targets;
    private final Retelling retelling;
    private final KeptMoment kept;

    OneThingChanged(IntentCatalog catalog, SlotReader reader, Targets targets, Retelling retelling) {
        this.catalog = catalog;
        this.reader = reader;
        this.targets = targets;
        this.retelling = retelling;
        this.kept = new KeptMoment(reader);
    }

    /** The command that comes of it; empty when {@code saying} is none of that. */
    Optional<ProposedIntent> next(Saying saying) {
        Optional<ProposedIntent> last = saying.session().talk().last();
        Optional<Intent> intent = last.map(ProposedIntent::intent).flatMap(catalog::find);
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        Utterance said = saying.words();
        int opened = opened(said);
        boolean writes = intent.get().writes();
        if (saying.certain().isPresent()) {
            // "And the paid invoices?" is of the same client; a whole command of another kind stands alone.
            return saying.certain()
                    .filter(certain -> opened > 0 && !writes && isSame(certain, last.get()))
                    .map(certain -> merged(withoutNotes(last.get()), certain));
        }
        if (opened == 0 && (writes || saying.session().pending().isPresent())) {
            return Optional.empty();
        }
        Utterance rest = closed(said.part(opened, said.tokens().size()));
        if (rest.tokens().isEmpty() || rest.tokens().size() > 12) {
            return Optional.empty();
        }
        Change change = new Change(saying, rest, opened > 0, withoutNotes(last.get()), intent.get());
        return twice(change).or(() -> changed(change));
    }

    /** "And for Pharmacie de la Nuit, the paid ones?": what stands before a comma is changed, and what stands after it. */
    private Optional<ProposedIntent> twice(Change change) {
        Utterance rest = change.rest();
        return IntStream.range(1, rest.tokens().size())
                .filter(at -> rest.raw()
                        .substring(
                                rest.tokens().get(at - 1).end(),
                                rest.tokens().get(at).start())
                        .contains(","))
                .boxed()
                .findFirst()
                .flatMap(at -> changed(change.of(rest.part(0, at), change.last()))
                        .filter(first -> isSame(first, change.last()))
                        .flatMap(first ->
                                changed(change.of(rest.part(at, rest.tokens().size()), first)))
                        .filter(both -> isSame(both, change.last())));
    }

    /**
     * What may change what.
     *
     * @param rest what was said, without the words that say that something goes on
     * @param opened whether there were such words
     */
    private record Change(Saying saying, Utterance rest, boolean opened, ProposedIntent last, Intent intent) {
        Change of(Utterance part, ProposedIntent command) {
            return new Change(saying, part, opened, command, intent);
        }
    }

    private Optional<ProposedIntent> changed(Change change) {
        return otherIntent(change)
                .or(() -> typed(change))
                .or(() -> again(change))
                .or(() -> named(change));
    }

    /** "And his appointments?": another read about the same client. */
    private Optional<ProposedIntent> otherIntent(Change change) {
        int whose = IntStream.range(0, change.rest().tokens().size())
                .filter(at -> POSSESSIVES.lengthAt(change.rest(), at) > 0)
                .findFirst()
                .orElse(-1);
        if (whose < 0) {
            return Optional.empty();
        }
        int to = whose + POSSESSIVES.lengthAt(change.rest(), whose);
        Utterance said =
                retelling.with(change.rest(), 0, to, words(change.rest()).showMany());
        return retelling
                .command(said, change.saying().session(), change.saying().now())
                .or(() -> retelling.command(
                        change.rest(),
                        change.saying().session(),
                        change.saying().now()))
                .filter(command -> !TalkThread.writes(catalog, command))
                .flatMap(command -> ofWhomever(command, change.saying().session()));
    }

    /** {@code command} about the one who was spoken of. */
    private Optional<ProposedIntent> ofWhomever(ProposedIntent command, Session session) {
        return catalog.find(command.intent()).stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.kind().isEntity())
                .flatMap(slot -> Optional.ofNullable(session.focus().get(slot.name())).stream()
                        .filter(value -> value.candidates().size() == 1)
                        .map(value -> command.with(slot.name(), value)))
                .findFirst();
    }

    /** All of it is a value of a form of its own: a day, a number. */
    private Optional<ProposedIntent> typed(Change change) {
        return change.intent().slots().stream()
                .filter(slot -> !slot.before() && !slot.type().isFree() && isOnly(slot, change.intent()))
                .flatMap(slot -> kept
                        .read(
                                change.last(),
                                slot,
                                change.rest(),
                                change.saying().now())
                        .stream()
                        .map(value -> change.last().with(slot.name(), value)))
                .filter(command -> !command.values().equals(change.last().values()))
                .findFirst()
                .map(OneThingChanged::byDialogue);
    }

    private static boolean isOnly(Slot slot, Intent intent) {
        return intent.slots().stream().noneMatch(other -> other != slot && !other.before() && other.isOf(slot.kind()));
    }

    /** The sentence as it would be said in full: "show the invoices" and what was said anew. */
    private Optional<ProposedIntent> again(Change change) {
        Sequel sequel = targets.sequel(change.last().intent());
        return full(change.rest(), sequel)
                .flatMap(words -> command(change, words).stream())
                .findFirst();
    }

    private Stream<String> full(Utterance rest, Sequel sequel) {
        String many = sequel.many().getOrDefault(rest.language(), "");
        String again = sequel.again().getOrDefault(rest.language(), "");
        String said = rest.original();
        int article = ARTICLES.lengthAt(rest, 0);
        String bare = rest.part(article, rest.tokens().size()).original();
        if (!again.isEmpty()) {
            return Stream.of(
                            said,
                            bare,
                            withoutOnes(rest).original(),
                            value(rest).original())
                    .distinct()
                    .map(words -> again.replace("{" + Sequel.REST + "}", words));
        }
        if (many.isEmpty()) {
            return Stream.of();
        }
        String show = words(rest).showMany() + " ";
        Stream<String> named = Stream.of(show + many + " " + said, show + many + " " + bare, show + bare + " " + many);
        return Stream.concat(withNoun(rest, many).map(show::concat).stream(), named)
                .distinct();
    }

    private static Utterance withoutOnes(Utterance rest) {
        return rest.part(ONES.lengthAt(rest, 0), rest.tokens().size());
    }

    /** Without "the one with" before it. */
    private static Utterance value(Utterance rest) {
        Utterance words = withoutOnes(rest);
        return words.part(PREPOSITIONS.lengthAt(words, 0), words.tokens().size());
    }

    /** "The paid ones" are the paid invoices. */
    private Optional<String> withNoun(Utterance rest, String many) {
        for (int at = 0; at < rest.tokens().size(); at++) {
            int ones = ONES.lengthAt(rest, at);
            if (ones > 0) {
                Utterance full = retelling.with(rest, at, at + ones, many);
                return Optional.of(
                        full.part(ARTICLES.lengthAt(full, 0), full.tokens().size())
                                .original());
            }
        }
        return Optional.empty();
    }

    /** The same intent, and something of it was said. */
    private Optional<ProposedIntent> command(Change change, String words) {
        return kept.bases(change.last(), change.intent(), change.saying().now())
                .flatMap(now -> command(change, words, now).stream())
                .filter(command ->
                        isSame(command, change.last()) && !command.slots().isEmpty())
                .findFirst()
                .map(command ->
                        kept.hourAlone(change.last(), change.intent(), command, now -> command(change, words, now)))
                .map(command -> merged(withoutOtherBound(change, command), command));
    }

    /** "And those under 200?" after "over 900": one bound is said in place of the other. */
    private static ProposedIntent withoutOtherBound(Change change, ProposedIntent command) {
        Map<String, SlotValue> slots = new LinkedHashMap<>(change.last().slots());
        slots.keySet()
                .removeIf(name -> !command.slots().containsKey(name)
                        && change.intent()
                                .slot(name)
                                .filter(bound -> bound.type() == SlotType.MONEY)
                                .filter(bound -> command.slots().keySet().stream()
                                        .flatMap(said -> change.intent().slot(said).stream())
                                        .anyMatch(said -> said.isOf(bound.kind())))
                                .isPresent());
        return new ProposedIntent(
                change.last().intent(),
                slots,
                change.last().confidence(),
                change.last().origin());
    }

    private Optional<ProposedIntent> command(Change change, String words, LocalDateTime now) {
        return retelling.command(
                retelling.saying(words, change.rest()), change.saying().session(), now);
    }

    /** All of it is a name that the system knows. */
    private Optional<ProposedIntent> named(Change change) {
        if (!change.opened() && change.intent().writes()) {
            return Optional.empty();
        }
        return change.intent().slots().stream()
                .filter(slot -> slot.kind().isEntity())
                .flatMap(slot ->
                        entity(slot, change).stream().map(value -> change.last().with(slot.name(), value)))
                .findFirst()
                .map(OneThingChanged::byDialogue);
    }

    private Optional<SlotValue> entity(Slot slot, Change change) {
        return Stream.of(change.rest(), value(change.rest()))
                .filter(words -> !words.tokens().isEmpty())
                .flatMap(words -> reader.read(slot, words, change.saying().now()).stream())
                .filter(value -> !value.candidates().isEmpty())
                .findFirst();
    }

    private static boolean isSame(ProposedIntent command, ProposedIntent last) {
        return command.intent().equals(last.intent());
    }

    private ProposedIntent merged(ProposedIntent last, ProposedIntent said) {
        ProposedIntent merged = last;
        for (Map.Entry<String, SlotValue> slot : said.slots().entrySet()) {
            merged = merged.with(slot.getKey(), slot.getValue());
        }
        return byDialogue(merged);
    }

    private static ProposedIntent byDialogue(ProposedIntent command) {
        return new ProposedIntent(
                command.intent(), command.slots(), OptionalDouble.of(1), ProposedIntent.Origin.DIALOGUE);
    }

    /** What was found or chosen then says nothing about what is asked for now. */
    private static ProposedIntent withoutNotes(ProposedIntent last) {
        Map<String, SlotValue> slots = new LinkedHashMap<>(last.slots());
        slots.keySet().removeIf(name -> name.startsWith("@"));
        return new ProposedIntent(last.intent(), slots, last.confidence(), last.origin());
    }

    private static TalkWords.Following words(Utterance said) {
        return Languages.part(said.language(), TalkWords.class).following();
    }

    private static int opened(Utterance said) {
        int from = 0;
        for (int length = OPENERS.lengthAt(said, 0); length > 0; length = OPENERS.lengthAt(said, from)) {
            from += length;
        }
        return from;
    }

    private static Utterance closed(Utterance said) {
        int to = said.tokens().size();
        for (int length = CLOSERS.lengthBefore(said, to); length > 0; length = CLOSERS.lengthBefore(said, to)) {
            to -= length;
        }
        return said.part(0, to);
    }
}
