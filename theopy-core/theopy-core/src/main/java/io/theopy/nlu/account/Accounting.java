package io.theopy.nlu.account;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Holds a reading against the operators of what was said: one that the reading doesn't account for makes it impossible,
 * doubtful or no reading at all. An operator is accounted for where it stands within a value, and where the catalogue's
 * author wrote it so. Stateless.
 */
public final class Accounting {
    /** Enough to ask, too little to act. */
    private static final double UNSURE = 0.70;

    private static final Map<Operator, Obstacle.Kind> OBSTACLES = Map.of(
            Operator.REPEATED, Obstacle.Kind.REPEATED,
            Operator.CONDITIONAL, Obstacle.Kind.CONDITIONAL,
            Operator.EXCEPTED, Obstacle.Kind.EXCEPTED,
            Operator.BOUNDED, Obstacle.Kind.BOUNDED,
            Operator.MANIFOLD, Obstacle.Kind.OTHER,
            Operator.EITHER, Obstacle.Kind.OTHER);

    private final IntentCatalog catalog;

    /** What is known of the words of a sentence beside its reading. */
    public interface Sentence {
        /** Whether sentences of {@code intent} have the operator, and the word after it, as they stand here. */
        boolean isUsual(Intent intent, FoundOperator operator);

        /** Whether the sentence is a command of {@code intent} without the clause that the operator is in. */
        boolean isCommandWithout(Intent intent, FoundOperator operator);
    }

    public Accounting(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@code reading} with what stands against it; empty when it is none. */
    public Optional<ProposedIntent> settle(
            ProposedIntent reading, Utterance said, List<FoundOperator> operators, Sentence sentence) {
        Optional<Intent> intent = catalog.find(reading.intent()).filter(known -> !known.isDialogueAct());
        if (intent.isEmpty()) {
            return Optional.of(reading);
        }
        SlotPlaces places = new SlotPlaces(reading, intent.get(), said);
        ProposedIntent named = withNamesInDoubt(reading, said, places);
        Optional<ProposedIntent> settled = Optional.of(
                intent.get().writes()
                                && (isOfNumberedThing(said, places)
                                        || BrokenValues.areIn(said, operators, places.all()))
                        ? unsure(named)
                        : named);
        for (FoundOperator operator : operators) {
            if (!isAccountedFor(operator, reading, intent.get(), said, places, sentence)) {
                settled = settled.flatMap(one -> against(one, intent.get(), operator, said, places, sentence));
            }
        }
        return settled;
    }

    private boolean isAccountedFor(
            FoundOperator operator,
            ProposedIntent reading,
            Intent intent,
            Utterance said,
            SlotPlaces places,
            Sentence sentence) {
        if (operator.operator() == Operator.ASKED) {
            return places.all().stream().noneMatch(place -> isNote(place, intent) && place.from() == operator.from());
        }
        for (SlotPlaces.Place place : places.all()) {
            if (place.holds(operator)) {
                return switch (place.slot().type()) {
                    case TEXT -> !isAtEdge(operator, place, intent);
                    case NAME, CITY -> mayBeInName(operator, said, place);
                    default -> true;
                };
            }
            if (place.touches(operator) && isName(place) && !isOfWords(operator)) {
                return false;
            }
            if (place.touches(operator) && place.slot().type() == SlotType.TEXT) {
                return isOfWords(operator)
                        && places.all().stream().noneMatch(other -> other != place && other.touches(operator));
            }
        }
        if (reading.origin() == ProposedIntent.Origin.TEMPLATE) {
            return true;
        }
        if (operator.operator() == Operator.JOINED
                && intent.writes()
                && places.all().stream().noneMatch(place -> place.to() > operator.to())) {
            return false;
        }
        boolean isChosen = operator.operator() == Operator.NEGATED && !intent.writes();
        return !isChosen && operator.operator() != Operator.CONDITIONAL && sentence.isUsual(intent, operator);
    }

    /** "Well Peter Walsh" is called otherwise. */
    private ProposedIntent withNamesInDoubt(ProposedIntent reading, Utterance said, SlotPlaces places) {
        ProposedIntent settled = reading;
        for (SlotPlaces.Place place : places.all()) {
            boolean isDoubtful = place.slot().type() == SlotType.CITY
                    ? NameEdges.isMoreThanTown(said, place.from(), place.to())
                    : place.slot().type() == SlotType.NAME
                            && NameEdges.areDoubtful(said, place.from(), place.to(), first());
            if (isDoubtful) {
                settled = doubted(settled, place, said.original(place.from(), place.to()), Doubt.Kind.IN_PART);
            }
        }
        return settled;
    }

    private boolean isOfNumberedThing(Utterance said, SlotPlaces places) {
        return places.all().stream()
                .filter(place -> place.slot().type() == SlotType.TEXT
                        || place.slot().type().isTime())
                .anyMatch(place -> NumberedThings.isBegun(
                        said,
                        place.from(),
                        place.to(),
                        place.slot().type().isTime(),
                        catalog.domain().referenceNouns()));
    }

    private Set<String> first() {
        return catalog.domain().names().first();
    }

    /** Names have no small words that say something of others; "Dupont et Fils" has one that joins. */
    private boolean mayBeInName(FoundOperator operator, Utterance said, SlotPlaces.Place name) {
        return switch (operator.operator()) {
            case REASON, ADDRESSED, REPORTED, TOLD -> true;
            case JOINED, EITHER -> name.slot().type() == SlotType.CITY || beginsLikeOne(said, name);
            default -> false;
        };
    }

    private static boolean isJoint(FoundOperator operator) {
        return operator.operator() == Operator.JOINED || operator.operator() == Operator.EITHER;
    }

    private static boolean isName(SlotPlaces.Place place) {
        return place.slot().type() == SlotType.NAME || place.slot().type() == SlotType.CITY;
    }

    /** "Pharmacie du Cygne et de la Croix" is one. */
    private boolean beginsLikeOne(Utterance said, SlotPlaces.Place name) {
        return first().contains(said.tokens().get(name.from()).form());
    }

    /** "Call the bank every day" is to be done every day; "order gloves if the stock is low" is what is to be noted. */
    private static boolean isAtEdge(FoundOperator operator, SlotPlaces.Place text, Intent intent) {
        boolean first = operator.from() == text.from();
        boolean last = operator.to() == text.to();
        return switch (operator.operator()) {
            case REPEATED, MANIFOLD -> takesDate(intent) && (first || last);
            case JOINED, EITHER -> first || last;
            default -> (first || last) && !isOfWords(operator);
        };
    }

    /** What a note may begin with, or begin within: "I replaced the printer", "no delivery". */
    private static boolean isOfWords(FoundOperator operator) {
        return switch (operator.operator()) {
            case REASON, ADDRESSED, REPORTED, TOLD, NEGATED, ALONE, MANIFOLD -> true;
            default -> false;
        };
    }

    /** "Remind me what I have tomorrow" is rather asked than to be noted. */
    private static boolean isNote(SlotPlaces.Place place, Intent intent) {
        return place.slot().type() == SlotType.TEXT && takesDate(intent);
    }

    private static boolean takesDate(Intent intent) {
        return intent.slots().stream()
                .anyMatch(slot -> slot.type() == SlotType.DATETIME || slot.type() == SlotType.DATE_OR_DATETIME);
    }

    private static Optional<ProposedIntent> against(
            ProposedIntent reading,
            Intent intent,
            FoundOperator operator,
            Utterance said,
            SlotPlaces places,
            Sentence sentence) {
        Optional<SlotPlaces.Place> name = places.all().stream()
                .filter(place -> isName(place) && place.touches(operator) && !isJoint(operator))
                .findFirst();
        if (name.isPresent()) {
            return Optional.of(doubted(
                    reading,
                    name.get(),
                    said.original(name.get().from(), name.get().to()),
                    Doubt.Kind.IN_PART));
        }
        return switch (operator.operator()) {
            case REASON -> Optional.of(reading);
            case ADDRESSED -> elsewhere(reading, intent, operator, said, sentence);
            case REPORTED, TOLD ->
                intent.writes() ? elsewhere(reading, intent, operator, said, sentence) : Optional.of(reading);
            case NEGATED ->
                intent.writes()
                        ? elsewhere(reading, intent, operator, said, sentence)
                        : Optional.of(negated(reading, operator, said, places));
            case ALONE, ASKED -> Optional.of(intent.writes() ? unsure(reading) : reading);
            case BOUNDED -> Optional.of(bounded(reading, intent, operator, said, places));
            case JOINED, EITHER -> Optional.of(intent.writes() ? joined(reading, operator, said, places) : reading);
            case EXCEPTED -> Optional.of(hindered(reading, operator, said));
            case MANIFOLD ->
                Optional.of(
                        places.all().stream().anyMatch(place -> place.touches(operator))
                                ? unsure(reading)
                                : intent.writes() ? hindered(reading, operator, said) : reading);
            default -> Optional.of(intent.writes() ? hindered(reading, operator, said) : reading);
        };
    }

    /** A command that stands in another clause is asked about; there is none otherwise. */
    private static Optional<ProposedIntent> elsewhere(
            ProposedIntent reading, Intent intent, FoundOperator operator, Utterance said, Sentence sentence) {
        boolean saysSo = operator.operator() == Operator.REPORTED && ObstacleWords.isCutOff(said, operator.to());
        return !saysSo && sentence.isCommandWithout(intent, operator) ? Optional.of(unsure(reading)) : Optional.empty();
    }

    /** Two names for one, or something beside the command that no value takes. */
    private static ProposedIntent joined(
            ProposedIntent reading, FoundOperator operator, Utterance said, SlotPlaces places) {
        for (SlotPlaces.Place place : places.all()) {
            if (place.slot().type() == SlotType.NAME && place.holds(operator)) {
                return doubted(reading, place, said.original(place.from(), place.to()), Doubt.Kind.EITHER);
            }
        }
        boolean goesOn = places.all().stream().anyMatch(place -> place.to() > operator.to());
        return goesOn && operator.operator() == Operator.JOINED ? unsure(reading) : hindered(reading, operator, said);
    }

    /** "Before Friday" is not Friday. */
    private static ProposedIntent bounded(
            ProposedIntent reading, Intent intent, FoundOperator operator, Utterance said, SlotPlaces places) {
        Optional<SlotPlaces.Place> after = places.all().stream()
                .filter(place -> place.from() == operator.to())
                .findFirst();
        if (after.isPresent()) {
            return inPart(reading, operator, said, after.get());
        }
        return intent.writes() ? hindered(reading, operator, said) : reading;
    }

    /** A choice that is negated is another one; which, the user knows. */
    private static ProposedIntent negated(
            ProposedIntent reading, FoundOperator operator, Utterance said, SlotPlaces places) {
        return places.all().stream()
                .filter(place -> place.slot().type() == SlotType.CHOICE && place.from() >= operator.to())
                .findFirst()
                .map(place -> inPart(reading, operator, said, place))
                .orElse(reading);
    }

    private static ProposedIntent inPart(
            ProposedIntent reading, FoundOperator operator, Utterance said, SlotPlaces.Place place) {
        return doubted(reading, place, said.original(operator.from(), place.to()), Doubt.Kind.IN_PART);
    }

    private static ProposedIntent doubted(
            ProposedIntent reading, SlotPlaces.Place place, String words, Doubt.Kind kind) {
        String slot = place.slot().name();
        SlotValue value = reading.slots().get(slot);
        return value == null
                ? reading
                : reading.with(
                        slot, new SlotValue(value.value(), words, value.candidates(), Optional.of(Doubt.of(kind))));
    }

    private static ProposedIntent hindered(ProposedIntent reading, FoundOperator operator, Utterance said) {
        if (reading.obstacle().isPresent() || reading.slots().values().stream().anyMatch(value -> !value.isUsable())) {
            return reading;
        }
        Obstacle.Kind kind = OBSTACLES.getOrDefault(operator.operator(), Obstacle.Kind.OTHER);
        return reading.hindered(new Obstacle(kind, ObstacleWords.of(operator, said)));
    }

    private static ProposedIntent unsure(ProposedIntent reading) {
        double confidence = Math.min(UNSURE, reading.confidence().orElse(0));
        return new ProposedIntent(
                reading.intent(), reading.slots(), OptionalDouble.of(confidence), reading.origin(), reading.obstacle());
    }
}
