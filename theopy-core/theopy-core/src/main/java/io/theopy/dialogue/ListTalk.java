package io.theopy.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.Evidence;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.Listed;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Talk;
import io.theopy.memory.Thing;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** "The rest", "the second one", "mark the last two as paid": goes on from what was listed. Thread-safe. */
final class ListTalk {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final PhraseList OPENERS =
            PhraseList.talk(words -> words.following().openers());
    private static final PhraseList CLOSERS =
            PhraseList.talk(words -> words.following().closers());
    private static final PhraseList SHOWING =
            PhraseList.talk(words -> words.pointing().showing());
    private static final PhraseList ONE =
            PhraseList.talk(words -> words.pointing().one());
    private static final PhraseList ALL =
            PhraseList.talk(words -> words.pointing().all());
    private static final PhraseList REST =
            PhraseList.talk(words -> words.pointing().rest());

    private final IntentCatalog catalog;
    private final Targets targets;
    private final Retelling retelling;
    private final Aimed aimed;

    ListTalk(IntentCatalog catalog, Targets targets, Retelling retelling) {
        this.catalog = catalog;
        this.targets = targets;
        this.retelling = retelling;
        this.aimed = new Aimed(catalog, targets, retelling);
    }

    Optional<Move> next(Saying saying) {
        return saying.session().talk().listed().flatMap(listed -> next(saying, listed));
    }

    private Optional<Move> next(Saying saying, Listed listed) {
        Utterance said = saying.words();
        if (REST.isAll(bare(said)) && saying.certain().isEmpty()) {
            return Optional.of(rest(saying.session().talk(), listed));
        }
        Optional<ListedWords.Found> pointed =
                ListedWords.in(said, listed.window().size(), nouns(listed, said));
        Optional<Move> fronted = pointed.flatMap(found -> fronted(saying, listed, found));
        if (fronted.isPresent()) {
            return fronted;
        }
        if (pointed.isEmpty()
                || saying.certain()
                        .filter(c -> !isMisread(c, said, pointed.get()))
                        .isPresent()) {
            return Optional.empty();
        }
        ListedWords.Found found = pointed.get();
        boolean alone = bare(said).tokens().size() <= found.to() - found.from()
                && bare(said.part(0, found.from())).tokens().isEmpty();
        if (!found.isWithin(listed.window().size())) {
            return alone && !mayBeDay(said, found, listed) ? Optional.of(none(listed)) : Optional.empty();
        }
        List<Thing> things = things(listed, found);
        return alone
                ? Optional.of(instead(saying, things).orElseGet(() -> picked(saying, listed, things)))
                : aimed.at(saying, found.from(), found.to(), things);
    }

    private static List<Thing> things(Listed listed, ListedWords.Found found) {
        return found.which().stream()
                .map(index ->
                        new Thing(listed.intent().intent(), listed.window().get(index)))
                .toList();
    }

    /** "The second one please, mark it as paid": which first, and then what to do with it. */
    private Optional<Move> fronted(Saying saying, Listed listed, ListedWords.Found found) {
        Utterance said = saying.words();
        int to = found.to();
        for (int length = 1; length > 0; to += length) {
            length = CLOSERS.lengthAt(said, to);
        }
        if (!bare(said.part(0, found.from())).tokens().isEmpty()
                || saying.certain().filter(aimed::isWhole).isPresent()) {
            return Optional.empty();
        }
        Utterance rest = said.part(to, said.tokens().size());
        Saying then = new Saying(saying.session(), rest, saying.shift(), Optional.empty(), saying.now());
        return IntStream.range(0, rest.tokens().size())
                .boxed()
                .flatMap(at -> {
                    int length = Math.max(ONE.lengthAt(rest, at), ALL.lengthAt(rest, at));
                    return length == 0 || length == rest.tokens().size()
                            ? Optional.<Move>empty().stream()
                            : found.isWithin(listed.window().size())
                                    ? aimed.at(then, at, at + length, things(listed, found)).stream()
                                    : Optional.of(none(listed)).stream();
                })
                .findFirst();
    }

    /** "What about the 8th", of what was listed of another day. */
    private boolean mayBeDay(Utterance said, ListedWords.Found found, Listed listed) {
        return listed.intent().slots().keySet().stream()
                .flatMap(name ->
                        catalog.find(listed.intent().intent()).stream().flatMap(intent -> intent.slot(name).stream()))
                .anyMatch(slot -> slot.type().isTime()
                        && SlotRecognizers.forType(slot.type(), said.language())
                                .matchesAt(said, found.from(), ANY_TIME)
                                .stream()
                                .anyMatch(match -> match.to() == found.to()));
    }

    /** A number that "the second" was taken for, where it can be no date and no name. */
    private boolean isMisread(ProposedIntent certain, Utterance said, ListedWords.Found found) {
        String words = said.original(found.from(), found.to());
        return catalog.find(certain.intent()).stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.type() == SlotType.REFERENCE)
                .flatMap(slot -> Optional.ofNullable(certain.slots().get(slot.name())).stream())
                .anyMatch(value -> words.contains(value.said()));
    }

    /** What those that were listed may be called: "invoices", "invoice". */
    private List<String> nouns(Listed listed, Utterance said) {
        String many = targets.sequel(listed.intent().intent()).many().getOrDefault(said.language(), "");
        Utterance words = retelling.saying(many, said);
        String folded = words.normalized();
        return folded.endsWith("s") ? List.of(folded, folded.substring(0, folded.length() - 1)) : List.of(folded);
    }

    /** Without what may stand around something that is only to be shown. */
    static Utterance bare(Utterance said) {
        int from = 0;
        int to = said.tokens().size();
        for (int length = 1; length > 0 && from < to; from += length) {
            length = Math.max(OPENERS.lengthAt(said, from), SHOWING.lengthAt(said, from));
            if (from + length >= to && REST.isAll(said.part(from, to))) {
                break;
            }
        }
        for (int length = CLOSERS.lengthBefore(said, to); length > 0 && to - length >= from; ) {
            to -= length;
            length = CLOSERS.lengthBefore(said, to);
        }
        return said.part(Math.min(from, to), to);
    }

    private static Move rest(Talk talk, Listed listed) {
        List<JsonNode> rest =
                listed.items().subList(listed.told(), listed.items().size());
        ObjectNode page = page(rest, listed.total() - listed.told()).put("from", listed.told());
        return new Move.Recall(listed.intent(), done(listed, page), talk.after(listed), !rest.isEmpty());
    }

    /** While a question waits, "the second one" is what it is to be about. */
    private Optional<Move> instead(Saying saying, List<Thing> things) {
        return saying.session()
                .pending()
                .filter(question -> question.instead().isEmpty() && things.size() == 1)
                .flatMap(PendingQuestion::about)
                .flatMap(command -> targets.of(things.get(0), saying.words().language())
                        .flatMap(target -> targets.about(targets.open(command, target), target)))
                .map(aimed::act);
    }

    private Move picked(Saying saying, Listed listed, List<Thing> things) {
        if (things.size() == 1) {
            Optional<ProposedIntent> shown =
                    shown(saying, things.get(0), listed.intent().intent());
            if (shown.isPresent()) {
                return new Move.Act(shown.get(), Evidence.of(true));
            }
        }
        ObjectNode page =
                page(things.stream().map(Thing::item).toList(), things.size()).put("picked", true);
        Talk talk = saying.session().talk();
        Talk next = things.size() == 1
                ? talk.after(things.get(0))
                : talk.after(new Listed(
                        listed.intent(), things.stream().map(Thing::item).toList(), things.size(), 0, things.size()));
        return new Move.Recall(listed.intent(), done(listed, page), next, false);
    }

    /** The command that shows one of them in full, where there is one. */
    private Optional<ProposedIntent> shown(Saying saying, Thing thing, String listing) {
        return targets.of(thing, saying.words().language())
                .flatMap(target -> retelling
                        .command(
                                retelling.saying(aimed.show(saying.words()) + " " + target.called(), saying.words()),
                                saying.session(),
                                saying.now())
                        .flatMap(command -> targets.about(command, target)))
                .filter(command -> !command.intent().equals(listing) && !TalkThread.writes(catalog, command));
    }

    private static Move none(Listed listed) {
        return new Move.Say(
                new Outcome.Refused(listed.intent().intent(), listed.intent().values(), Reason.NOT_FOUND, ""));
    }

    private static ObjectNode page(List<JsonNode> items, int total) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("total", total);
        page.putArray("items").addAll(items);
        return page;
    }

    private static Outcome done(Listed listed, ObjectNode page) {
        return new Outcome.Done(listed.intent().intent(), listed.intent().values(), page);
    }
}
