package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.Operator;
import io.theopy.nlu.account.OperatorFinder;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "Martha Higgins is running late on the 4th, move her appointment": a clause that tells of somebody, and then what to do
 * with something of theirs. A moment in it is the one of what is looked for. Thread-safe.
 */
final class NamedBefore {
    /** What tells of somebody, and hinders nothing. */
    private static final Set<Operator> TELLING =
            EnumSet.of(Operator.REASON, Operator.JOINED, Operator.NEGATED, Operator.TOLD, Operator.REPORTED);

    private static final PhraseList POSSESSIVES =
            PhraseList.talk(words -> words.following().possessives());

    private final IntentCatalog catalog;
    private final SlotReader reader;
    private final Retelling retelling;

    NamedBefore(IntentCatalog catalog, SlotReader reader, Retelling retelling) {
        this.catalog = catalog;
        this.reader = reader;
        this.retelling = retelling;
    }

    Optional<ProposedIntent> in(Saying saying) {
        return saying.atComma(2, (before, after) -> command(saying, before, after));
    }

    private Optional<ProposedIntent> command(Saying saying, Utterance clause, Utterance rest) {
        int whose = IntStream.range(0, rest.tokens().size())
                .filter(at -> POSSESSIVES.lengthAt(rest, at) > 0)
                .findFirst()
                .orElse(-1);
        if (whose < 0 || !tells(clause)) {
            return Optional.empty();
        }
        int to = whose + POSSESSIVES.lengthAt(rest, whose);
        return articles(rest)
                .flatMap(article ->
                        retelling
                                .command(retelling.with(rest, whose, to, article), saying.session(), saying.now())
                                .stream())
                .findFirst()
                .flatMap(command -> catalog.find(command.intent())
                        .flatMap(intent -> ofNamed(command, intent, clause, saying.now())));
    }

    private static Stream<String> articles(Utterance like) {
        return Stream.of(Languages.part(like.language(), TalkWords.class)
                .following()
                .articles()
                .split("\\|"));
    }

    private static boolean tells(Utterance clause) {
        return OperatorFinder.in(clause).stream().map(FoundOperator::operator).allMatch(TELLING::contains);
    }

    /** {@code command} about the only one whom {@code clause} names, and at the moment that it tells. */
    private Optional<ProposedIntent> ofNamed(
            ProposedIntent command, Intent intent, Utterance clause, LocalDateTime now) {
        for (Slot slot : intent.slots()) {
            List<SlotValue> named =
                    slot.type() == SlotType.ENTITY && !command.slots().containsKey(slot.name())
                            ? named(slot, clause, now)
                            : List.of();
            if (named.size() == 1) {
                return at(command.with(slot.name(), named.get(0)), intent, clause, now);
            }
        }
        return Optional.empty();
    }

    /** Those whose whole names are in {@code clause}. */
    private List<SlotValue> named(Slot slot, Utterance clause, LocalDateTime now) {
        int size = clause.tokens().size();
        return IntStream.range(0, size)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, size).mapToObj(to -> clause.part(from, to)))
                .flatMap(part -> reader.read(slot, part, now).stream().filter(value -> isWhole(value, part)))
                .distinct()
                .toList();
    }

    private static boolean isWhole(SlotValue value, Utterance part) {
        return value.candidates().size() == 1
                && TextPreprocessor.fold(value.candidates().get(0).name())
                        .equals(TextPreprocessor.fold(part.original()));
    }

    private static Optional<ProposedIntent> at(
            ProposedIntent command, Intent intent, Utterance clause, LocalDateTime now) {
        Optional<SlotMatch> moment = IntStream.range(0, clause.tokens().size())
                .boxed()
                .flatMap(at -> moments(clause, at, now))
                .max(Comparator.comparingInt(SlotMatch::length));
        if (moment.isEmpty()
                || LocalDateTime.parse(start(moment.get()))
                        .isBefore(now.toLocalDate().atStartOfDay())) {
            return Optional.of(command);
        }
        SlotValue value = moment.get()
                .as(clause.original(moment.get().from(), moment.get().to()));
        return MovedThing.before(intent)
                .filter(place -> !command.slots().containsKey(place))
                .map(place -> command.with(place, value));
    }

    private static String start(SlotMatch moment) {
        String value = moment.value();
        return value.contains("T") ? value : value + "T00:00";
    }

    private static Stream<SlotMatch> moments(Utterance clause, int at, LocalDateTime now) {
        return SlotRecognizers.forType(SlotType.DATE_OR_DATETIME, clause.language())
                .matchesAt(clause, at, now)
                .stream();
    }
}
