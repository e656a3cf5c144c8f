package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.ObstacleWords;
import io.theopy.nlu.account.Operator;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A command beside something that is none: a reason ("the cheque is in, so record 146 as paid"), which is passed over, or a
 * condition, an exception, a repetition ("… if the client calls"), which stands against it. The command itself is one that
 * a template generates. Thread-safe.
 */
final class Asides {
    /** Sure enough to act on; not as certain as a sentence that a template generates whole. */
    private static final double BESIDE_A_REASON = 0.85;

    /** Enough to look something up; what is written is read back. */
    private static final double BESIDE_A_VALUE = 0.7;

    private static final double LIKELY = 0.5;
    /** Fewer words are hardly a command. */
    private static final int LEAST_COMMAND = 3;

    private static final int MOST_REASONS = 3;

    private static final Map<Operator, Obstacle.Kind> HINDERING = Map.of(
            Operator.REPEATED, Obstacle.Kind.REPEATED,
            Operator.CONDITIONAL, Obstacle.Kind.CONDITIONAL,
            Operator.EXCEPTED, Obstacle.Kind.EXCEPTED);

    private final IntentCatalog catalog;
    private final TemplateIntentExtractor templates;
    private final OnceOnly onceOnly;
    private final PassedOver passedOver;
    private final DisturbedValues disturbed;

    Asides(IntentCatalog catalog, TemplateIntentExtractor templates) {
        this.catalog = catalog;
        this.templates = templates;
        this.onceOnly = new OnceOnly(catalog);
        this.passedOver = new PassedOver(catalog);
        this.disturbed = new DisturbedValues(catalog, templates);
    }

    /** The first time of what {@code said} asks for again and again; what stands against the command stays against it. */
    Optional<ProposedIntent> once(Utterance said, List<FoundOperator> operators, DialogueContext context) {
        return onceOnly.in(
                said,
                operators,
                part -> template(part, context)
                        .filter(command -> catalog.find(command.intent())
                                .filter(intent -> intent.sequel().once())
                                .isPresent()));
    }

    /** The command in {@code said}, and what stands against it; empty when there is none, or more than that beside it. */
    Optional<ProposedIntent> command(
            MaskedUtterance masked, List<FoundOperator> operators, DialogueContext context, LanguageModel model) {
        Utterance said = masked.said();
        List<ValueSpan> values =
                masked.values().stream().flatMap(Optional::stream).toList();
        return byClauses(masked, operators, values, context, model)
                .or(() -> once(said, operators, context))
                .or(() -> byOperator(said, operators, context))
                .or(() -> deferred(said, values, context))
                .or(() -> disturbed.command(said, values, context));
    }

    /** The command that {@code said} is with slips of the finger put right; what is written is read back. */
    Optional<ProposedIntent> misspelt(Utterance said, List<ValueSpan> values, DialogueContext context) {
        return templates
                .respelt(said, token -> values.stream().noneMatch(value -> value.from() <= token && token < value.to()))
                .flatMap(respelt -> template(respelt, context))
                .map(command -> lessSure(
                        command,
                        catalog.find(command.intent()).filter(Intent::writes).isPresent()
                                ? BESIDE_A_VALUE
                                : BESIDE_A_REASON));
    }

    private Optional<ProposedIntent> byClauses(
            MaskedUtterance masked,
            List<FoundOperator> operators,
            List<ValueSpan> values,
            DialogueContext context,
            LanguageModel model) {
        Utterance said = masked.said();
        for (Clauses.Split split : Clauses.of(said, operators).splits()) {
            Optional<Against> against = against(said, split, operators, values);
            if (against.isPresent()) {
                List<ValueSpan> beside = values.stream()
                        .filter(value -> split.isBeside(value.from()))
                        .toList();
                Optional<ProposedIntent> command = template(split.command(said), context)
                        .filter(one -> !mayBeValue(one, split, against.get()))
                        .filter(one -> against.get().obstacle().isPresent()
                                || !losesName(one, split, said, values)
                                        && (areBeside(beside, one, said, context)
                                                || passedOver.mayBe(
                                                        one, beside, said, context.now(), split.isReasoned())))
                        .filter(one -> against.get().obstacle().isPresent()
                                || !isCommand(said.part(split.from(), split.to()), one, context))
                        .filter(one ->
                                against.get().obstacle().isPresent() || !commandsAnother(one, split, masked, model));
                if (command.isPresent()) {
                    return command.map(one -> against.get()
                            .obstacle()
                            .filter(obstacle -> isHindered(one, obstacle))
                            .map(one::hindered)
                            .orElseGet(() -> lessSure(
                                    one, areBeside(beside, one, said, context) ? BESIDE_A_REASON : BESIDE_A_VALUE)));
                }
            }
        }
        return Optional.empty();
    }

    /** A sentence taken apart into what may be a command and what may be the reason for it. */
    record Parts(Utterance command, Utterance reason) {}

    /** What is left of {@code said} without what may be a mere reason: the shortest reasons first. */
    List<Parts> withoutReasons(Utterance said, List<FoundOperator> operators) {
        return Clauses.of(said, operators).splits().stream()
                .filter(split -> against(said, split, operators, List.of())
                        .filter(against -> against.obstacle().isEmpty())
                        .isPresent())
                .map(split -> new Parts(split.command(said), said.part(split.from(), split.to())))
                .filter(parts -> parts.command().tokens().size() >= LEAST_COMMAND)
                .limit(MOST_REASONS)
                .toList();
    }

    /** What follows a command that takes free words may be those: "a reminder on my list: open the shop". */
    private boolean mayBeValue(ProposedIntent command, Clauses.Split split, Against against) {
        return !split.isBefore()
                && !split.tellsWhy()
                && against.obstacle().isEmpty()
                && catalog.find(command.intent())
                        .filter(intent -> intent.writes()
                                && intent.slots().stream()
                                        .anyMatch(slot -> slot.type().isFree() && slot.type() != SlotType.ENTITY))
                        .isPresent();
    }

    /** Whether what stands beside {@code command} is another one that writes, beyond doubt. */
    private boolean isCommand(Utterance beside, ProposedIntent command, DialogueContext context) {
        return template(beside, context)
                .filter(other -> !other.intent().equals(command.intent()))
                .flatMap(other -> catalog.find(other.intent()))
                .filter(Intent::writes)
                .isPresent();
    }

    /** "Invoice 102, mark it as paid" is no request to see it, for the reason that it is to be marked. */
    private boolean commandsAnother(
            ProposedIntent command, Clauses.Split split, MaskedUtterance masked, LanguageModel model) {
        Utterance beside = masked.masked()
                .part(
                        masked.index(split.from()),
                        split.to() == split.size() ? masked.masked().tokens().size() : masked.index(split.to()));
        Prediction prediction = model.predict(beside);
        return !prediction.rejected()
                && prediction
                        .best()
                        .filter(best ->
                                best.probability() >= LIKELY && !best.intent().equals(command.intent()))
                        .flatMap(best -> catalog.find(best.intent()))
                        .filter(Intent::writes)
                        .filter(other -> mayBeAbout(other, command))
                        .isPresent();
    }

    /** Whether {@code other} could be done to what {@code command} names; else words like its own are a mere reason to look. */
    private boolean mayBeAbout(Intent other, ProposedIntent command) {
        return catalog.find(command.intent()).filter(Intent::writes).isPresent()
                || other.slots().stream().anyMatch(slot -> command.slots().containsKey(slot.name()));
    }

    /** What the words beside a command say about it; no obstacle when they are a mere reason. */
    private record Against(Optional<Obstacle> obstacle) {}

    /** Empty when the words beside the command can't be passed over. */
    private static Optional<Against> against(
            Utterance said, Clauses.Split split, List<FoundOperator> operators, List<ValueSpan> values) {
        for (FoundOperator operator : operators) {
            if (split.isBeside(operator.from()) && HINDERING.containsKey(operator.operator())) {
                return Optional.of(new Against(Optional.of(
                        new Obstacle(HINDERING.get(operator.operator()), ObstacleWords.of(operator, said)))));
            }
        }
        boolean isReason = split.isLong(values)
                && operators.stream()
                        .filter(operator -> split.isBeside(operator.from()))
                        .allMatch(operator -> isHarmless(operator, split));
        return isReason ? Optional.of(new Against(Optional.empty())) : Optional.empty();
    }

    private boolean areBeside(List<ValueSpan> beside, ProposedIntent command, Utterance said, DialogueContext context) {
        return beside.stream().allMatch(value -> isBeside(value, command, said, context));
    }

    /** "They paid this morning, so …" tells a time that the command has no place for; a name may be said in both. */
    private boolean isBeside(ValueSpan value, ProposedIntent command, Utterance said, DialogueContext context) {
        String words = said.original(value.from(), value.to());
        boolean isSame = command.slots().values().stream()
                .anyMatch(slot -> value.kind().isEntity()
                        ? !slot.candidates().isEmpty() && value.entries().containsAll(slot.candidates())
                        : slot.said().equals(words));
        return isSame
                || Times.isReached(value, said, context.now())
                        && catalog.find(command.intent())
                                .filter(intent -> !Times.takes(intent, value))
                                .isPresent();
    }

    /** A name that nobody knows, beside a command that takes one and has none. */
    private boolean losesName(ProposedIntent command, Clauses.Split split, Utterance said, List<ValueSpan> values) {
        boolean takesOne = catalog.find(command.intent()).filter(Intent::writes).stream()
                .flatMap(intent -> intent.slots().stream())
                .anyMatch(slot ->
                        slot.type() == SlotType.ENTITY && !command.slots().containsKey(slot.name()));
        return takesOne
                && IntStream.range(1, said.tokens().size())
                        .filter(split::isBeside)
                        .filter(i -> values.stream().noneMatch(value -> value.from() <= i && i < value.to()))
                        .mapToObj(i -> said.original(i, i + 1))
                        .anyMatch(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)));
    }

    /** A reason tells what was; what only says that somebody said something tells of the command. */
    private static boolean isHarmless(FoundOperator operator, Clauses.Split split) {
        return switch (operator.operator()) {
            case REASON, JOINED -> true;
            case TOLD -> true;
            case REPORTED -> !split.isEnd(operator.to());
            default -> false;
        };
    }

    /** "Cancel my appointment unless he calls", "if it rains cancel my appointment": no comma tells where it ends. */
    private Optional<ProposedIntent> byOperator(
            Utterance said, List<FoundOperator> operators, DialogueContext context) {
        int size = said.tokens().size();
        for (FoundOperator operator : operators) {
            Obstacle.Kind kind = HINDERING.get(operator.operator());
            if (kind == null) {
                continue;
            }
            List<Utterance> rests = new ArrayList<>();
            if (operator.from() > 0) {
                rests.add(said.part(0, operator.from()));
                rests.add(without(said, operator.from(), operator.to()));
            }
            for (int from = operator.to() + 1; operator.from() == 0 && from < size - 1; from++) {
                rests.add(said.part(from, size));
            }
            for (Utterance rest : rests) {
                Obstacle obstacle = new Obstacle(kind, ObstacleWords.of(operator, said));
                Optional<ProposedIntent> command = template(rest, context).filter(one -> isHindered(one, obstacle));
                if (command.isPresent()) {
                    return command.map(one -> one.hindered(obstacle));
                }
            }
        }
        return Optional.empty();
    }

    /** "Mark invoice 141 as paid on Monday": it has no place for a day, and the day is still to come. */
    private Optional<ProposedIntent> deferred(Utterance said, List<ValueSpan> values, DialogueContext context) {
        for (ValueSpan value : values) {
            if (Times.are(value) && !Times.isReached(value, said, context.now())) {
                for (int from = value.from(); from >= Math.max(0, value.from() - 1); from--) {
                    Optional<ProposedIntent> command = template(without(said, from, value.to()), context)
                            .filter(one -> catalog.find(one.intent())
                                    .filter(intent -> intent.writes() && !Times.takes(intent, value))
                                    .isPresent());
                    if (command.isPresent()) {
                        return command.map(one -> one.hindered(
                                new Obstacle(Obstacle.Kind.DEFERRED, said.original(value.from(), value.to()))));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a template has all of it but one value for another command: "swap a slot … two hours" books nothing. */
    boolean areOfAnother(ProposedIntent reading, MaskedUtterance masked, DialogueContext context) {
        return masked.values().stream()
                .flatMap(Optional::stream)
                .map(value -> template(without(masked.said(), value.from(), value.to()), context))
                .flatMap(Optional::stream)
                .anyMatch(other -> !other.intent().equals(reading.intent())
                        && catalog.find(other.intent()).filter(Intent::writes).isPresent());
    }

    /** Leaving something out hinders a list as well. */
    private boolean isHindered(ProposedIntent command, Obstacle obstacle) {
        return obstacle.kind() == Obstacle.Kind.EXCEPTED
                || catalog.find(command.intent()).filter(Intent::writes).isPresent();
    }

    private Optional<ProposedIntent> template(Utterance part, DialogueContext context) {
        if (part.tokens().size() < 2) {
            return Optional.empty();
        }
        Interpretation meaning = templates.interpret(part, context);
        return meaning.candidates().size() != 1
                ? Optional.empty()
                : meaning.best()
                        .filter(one -> catalog.find(one.intent())
                                .filter(intent -> !intent.isDialogueAct())
                                .isPresent());
    }

    private static ProposedIntent lessSure(ProposedIntent command, double confidence) {
        return new ProposedIntent(
                command.intent(), command.slots(), OptionalDouble.of(confidence), command.origin(), command.obstacle());
    }

    static Utterance without(Utterance said, int from, int to) {
        List<Token> rest = new ArrayList<>(said.tokens().subList(0, from));
        rest.addAll(said.tokens().subList(to, said.tokens().size()));
        return new Utterance(said.raw(), rest, said.language());
    }
}
