package io.theopy.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Evidence;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.Shift;
import io.theopy.memory.Listed;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Talk;
import io.theopy.memory.Thing;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** "Move it to Tuesday", "book an appointment with them": goes on from what was made or shown. Thread-safe. */
final class ThingTalk {
    private static final PhraseList ONE =
            PhraseList.talk(words -> words.pointing().one());
    private static final PhraseList PERSONS =
            PhraseList.talk(words -> words.pointing().persons());
    private static final PhraseList ALL =
            PhraseList.talk(words -> words.pointing().all());

    private final IntentCatalog catalog;
    private final Targets targets;
    private final Retelling retelling;
    private final Aimed aimed;

    ThingTalk(IntentCatalog catalog, Targets targets, Retelling retelling) {
        this.catalog = catalog;
        this.targets = targets;
        this.retelling = retelling;
        this.aimed = new Aimed(catalog, targets, retelling);
    }

    Optional<Move> next(Saying saying) {
        if (saying.certain().filter(aimed::isWhole).isPresent()) {
            return Optional.empty();
        }
        if (saying.shift().isPresent()) {
            return asked(saying)
                    .or(() -> pronoun(saying))
                    .or(() -> named(saying))
                    .or(() -> newest(saying));
        }
        return pronoun(saying);
    }

    private Optional<Move> pronoun(Saying saying) {
        Utterance said = saying.words();
        for (int at = said.tokens().size() - 1; at >= 0; at--) {
            Optional<Move> move = pronoun(saying, at);
            if (move.isPresent()) {
                return move;
            }
        }
        return Optional.empty();
    }

    private Optional<Move> pronoun(Saying saying, int at) {
        Utterance said = saying.words();
        int all = ALL.lengthAt(said, at);
        int person = PERSONS.lengthAt(said, at);
        int one = ONE.lengthAt(said, at);
        Talk talk = saying.session().talk();
        Optional<Move> several = all == 0
                ? Optional.empty()
                : talk.listed()
                        .filter(listed -> isNewest(listed, talk))
                        .flatMap(listed -> aimed.at(saying, at, at + all, things(listed)));
        return several.or(() -> person == 0 ? Optional.empty() : person(saying, at, at + person))
                .or(() -> one == 0 ? Optional.empty() : one(saying, at, at + one))
                .or(() -> one == 0
                        ? Optional.empty()
                        : talk.listed()
                                .filter(listed -> isNewest(listed, talk))
                                .flatMap(listed -> aimed.atOneOf(saying, at, at + one, things(listed))));
    }

    private static boolean isNewest(Listed listed, Talk talk) {
        return listed.window().size() > 1
                && talk.last().filter(last -> last.equals(listed.intent())).isPresent();
    }

    private static List<Thing> things(Listed listed) {
        return listed.window().stream()
                .map((JsonNode item) -> new Thing(listed.intent().intent(), item))
                .toList();
    }

    private Optional<Move> person(Saying saying, int from, int to) {
        List<Target> persons = saying.session().talk().things().stream()
                .flatMap(thing -> targets.person(thing).stream())
                .toList();
        return persons.stream()
                .findFirst()
                .flatMap(target -> aimed.command(saying, from, to, target))
                .map(command ->
                        isOnlyOneMade(saying, persons) ? new Move.Act(command, Evidence.of(true)) : aimed.act(command));
    }

    /** Whoever was made just before, where nobody else was spoken of: there is no doubt about who is meant. */
    private static boolean isOnlyOneMade(Saying saying, List<Target> persons) {
        return saying.session()
                        .lastWrite()
                        .filter(write -> write.intent()
                                .intent()
                                .equals(persons.get(0).thing().intent()))
                        .isPresent()
                && persons.stream().map(Target::called).distinct().count() == 1;
    }

    private Optional<Move> one(Saying saying, int from, int to) {
        return saying.session().talk().things().stream()
                .flatMap(thing -> targets.of(thing, saying.words().language()).stream())
                .flatMap(target -> aimed.command(saying, from, to, target).stream())
                .findFirst()
                .map(aimed::act);
    }

    /** "Move John's appointment an hour later". */
    private Optional<Move> named(Saying saying) {
        return retelling
                .command(saying.words(), saying.session(), saying.now())
                .flatMap(command -> aimed.shifted(command, saying))
                .map(aimed::act);
    }

    /** "An hour later" of what was just asked about. */
    private Optional<Move> asked(Saying saying) {
        if (!ListTalk.bare(saying.words()).tokens().isEmpty()) {
            return Optional.empty();
        }
        return saying.session()
                .pending()
                .filter(question -> question.instead().isEmpty())
                .flatMap(PendingQuestion::about)
                .flatMap(command -> command.slots().entrySet().stream()
                        .filter(slot -> aimed.isMoment(command.intent(), slot.getKey()))
                        .flatMap(slot -> Shift.from(
                                        slot.getValue().value(), saying.shift().get())
                                .stream()
                                .map(moment -> command.with(slot.getKey(), moment)))
                        .findFirst())
                .map(aimed::act);
    }

    /** "An hour later please": what can be moved of what was made or shown last. */
    private Optional<Move> newest(Saying saying) {
        if (!ListTalk.bare(saying.words()).tokens().isEmpty()) {
            return Optional.empty();
        }
        return saying.session().talk().things().stream()
                .flatMap(thing -> targets.of(thing, saying.words().language()).stream())
                .flatMap(target -> catalog.intents().stream()
                        .map(Intent::name)
                        .filter(intent -> aimed.movable(intent).isPresent())
                        .map(intent -> new ProposedIntent(
                                intent, Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.DIALOGUE))
                        .flatMap(command -> targets.about(command, target).stream()))
                .findFirst()
                .flatMap(command -> aimed.shifted(command, saying))
                .map(aimed::act);
    }
}
