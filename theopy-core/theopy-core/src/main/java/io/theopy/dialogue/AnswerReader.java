package io.theopy.dialogue;

import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SetAnswer;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.PendingQuestion;
import io.theopy.nlu.slot.Lengths;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an utterance as the answer to the pending question. Stateless but for the catalogue; thread-safe. */
final class AnswerReader {
    private final IntentCatalog catalog;
    private final SlotReader slotReader;
    private final SlotAnswers slotAnswers;
    private final Correction correction;
    private final YesOrNo yesOrNo;
    private final RepeatedValue repeated;
    private final NameOnceMore onceMore;
    private final TownBeside town;
    private final Positions positions;
    private final SecondThoughts secondThoughts;

    AnswerReader(IntentCatalog catalog, SlotReader slotReader, Correction correction) {
        this.catalog = catalog;
        this.slotReader = slotReader;
        this.slotAnswers = new SlotAnswers(slotReader);
        this.correction = correction;
        this.yesOrNo = new YesOrNo(catalog);
        this.repeated = new RepeatedValue(catalog);
        this.onceMore = new NameOnceMore(catalog, slotReader);
        this.town = new TownBeside(catalog);
        this.positions = new Positions(catalog);
        this.secondThoughts = new SecondThoughts(correction);
    }

    /** The move that the answer leads to; empty when {@code said} does not answer the question. */
    Optional<Move> answer(
            PendingQuestion pending, Utterance said, Interpretation guess, Caller caller, LocalDateTime now) {
        Interpretation meaning = positions.certain(said, guess, now);
        boolean yes = yesOrNo.isYes(said);
        if (!yes && yesOrNo.isNo(said)) {
            return Optional.of(new Move.Say(new Outcome.Cancelled()));
        }
        return pending.on(new PendingQuestion.Cases<>() {
            @Override
            public Optional<Move> confirmation(PendingQuestion.Confirmation asked) {
                return yes || repeats(asked, said, now)
                        ? Optional.of(confirmed(asked, caller))
                        : named(asked, said, now).or(() -> corrected(asked, said, meaning, now));
            }

            @Override
            public Optional<Move> missingSlot(PendingQuestion.MissingSlot asked) {
                return slotAnswer(asked, said, meaning, now)
                        .or(() -> isNewCommand(meaning) ? Optional.empty() : rethought(asked, said, meaning, now))
                        .map(move -> YesOrNo.isQuestion(said) ? unsure(move) : move);
            }

            @Override
            public Optional<Move> choice(PendingQuestion.Choice asked) {
                return chosen(asked.options(), said, meaning)
                        .or(() -> LastWord.of(said, part -> chosen(asked.options(), part, certain(part, now))))
                        .map(index -> choose(asked, asked.options().get(index)));
            }

            @Override
            public Optional<Move> unknownName(PendingQuestion.UnknownName asked) {
                return asked.creation()
                        .filter(creation -> yes || isThat(creation.intent(), meaning) || isSaidTo(asked, said))
                        .map(creation -> confirmed(creation, caller))
                        .or(() -> isNameAlone(asked, said) ? Optional.of(new Move.AskAgain(asked)) : Optional.empty())
                        .or(() -> asked.creation().flatMap(creation -> withTown(creation, said, caller)))
                        .or(() -> meant(asked, yes, said, meaning, now));
            }

            @Override
            public Optional<Move> agenda(PendingQuestion.Agenda asked) {
                return accepted(
                        yes ? Optional.of(asked.commands().get(0)) : listed(asked.commands(), said, now, meaning));
            }

            @Override
            public Optional<Move> batch(PendingQuestion.Batch asked) {
                return yes || isAll(asked, said) ? Optional.of(allConfirmed(asked, caller)) : Optional.empty();
            }

            @Override
            public Optional<Move> readings(PendingQuestion.Readings asked) {
                boolean one = asked.readings().size() == 1;
                return accepted(
                        yes && one
                                ? Optional.of(asked.readings().get(0))
                                : listed(asked.readings(), said, now, meaning));
            }
        });
    }

    /** "Tomorrow at ten?" is read back before it is written. */
    private static Move unsure(Move move) {
        return move instanceof Move.Act act ? new Move.Act(act.intent(), Evidence.of(false)) : move;
    }

    private static Optional<Move> accepted(Optional<ProposedIntent> named) {
        return named.map(intent -> new Move.Act(intent, Evidence.of(true)));
    }

    /** "Create it", or the same with the name, where it was asked whether to. */
    private static boolean isThat(ProposedIntent offered, Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.origin() == ProposedIntent.Origin.TEMPLATE)
                .filter(best -> best.intent().equals(offered.intent()))
                .filter(best ->
                        offered.values().entrySet().containsAll(best.values().entrySet()))
                .isPresent();
    }

    /** The name that nobody has, said once more: it names nobody else. */
    private static boolean isNameAlone(PendingQuestion.UnknownName asked, Utterance said) {
        return OptionWords.besides(asked.name(), said).tokens().isEmpty()
                && said.tokens().size() > 1;
    }

    /** "Create it", in the words that the catalogue has for that, also after a yes. */
    private boolean isSaidTo(PendingQuestion.UnknownName asked, Utterance said) {
        String words = yesOrNo.afterYes(said).orElse(said).normalized();
        return catalog.find(asked.intent().intent())
                .flatMap(intent -> intent.slot(asked.slot()))
                .flatMap(slot -> slot.kind().create())
                .filter(create -> create.accepted()
                        .getOrDefault(said.language(), List.of())
                        .contains(words))
                .isPresent();
    }

    /** Somebody known, in place of the name that nobody has; the words of that name tell nothing. */
    private Optional<Move> meant(
            PendingQuestion.UnknownName asked, boolean yes, Utterance said, Interpretation meaning, LocalDateTime now) {
        Optional<Integer> index = yes && asked.near().size() == 1
                ? Optional.of(0)
                : chosen(asked.near(), OptionWords.besides(asked.name(), said), meaning)
                        .or(() -> LastWord.of(said, part -> chosen(asked.near(), part, certain(part, now))));
        Optional<SlotValue> value = index.map(asked.near()::get)
                .map(entry -> SlotValue.linked(entry, entry.name()))
                .or(() -> known(asked, said, meaning, now));
        boolean sure = asked.intent().confidence().orElse(0) == 1;
        return value.map(client -> new Move.Act(asked.intent().with(asked.slot(), client), Evidence.of(sure)));
    }

    private Optional<SlotValue> known(
            PendingQuestion.UnknownName asked, Utterance said, Interpretation meaning, LocalDateTime now) {
        return catalog.find(asked.intent().intent())
                .flatMap(intent -> intent.slot(asked.slot()))
                .filter(slot -> !isNewCommand(meaning) && !isAct(meaning))
                .flatMap(slot -> slotReader.read(slot, said, now))
                .filter(value -> value.candidates().size() == 1);
    }

    /** What was sure but for a mistyped name is sure with the name as it is. */
    private Optional<Move> named(PendingQuestion.Confirmation asked, Utterance said, LocalDateTime now) {
        ProposedIntent intent = asked.intent();
        boolean sure = intent.origin() == ProposedIntent.Origin.TEMPLATE
                && intent.confidence().orElse(0) == 1
                && asked.instead().isEmpty();
        return sure && !YesOrNo.isQuestion(said)
                ? onceMore.in(said, intent, now).map(known -> new Move.Act(known, Evidence.of(true)))
                : Optional.empty();
    }

    /** "Yes, 101" where 101 was asked about. */
    private boolean repeats(PendingQuestion.Confirmation confirmation, Utterance said, LocalDateTime now) {
        return yesOrNo.afterYes(said)
                .filter(rest -> repeated.isIn(rest, confirmation.intent(), now))
                .isPresent();
    }

    /** "All four", "yes, all of them", where as many were asked about. */
    private boolean isAll(PendingQuestion.Batch asked, Utterance said) {
        int size = asked.items().size();
        return !YesOrNo.isQuestion(said)
                && (AllOfThem.areCounted(said, size)
                        || yesOrNo.afterYes(said)
                                .filter(rest -> AllOfThem.are(rest, size))
                                .isPresent());
    }

    private static Move confirmed(PendingQuestion.Confirmation confirmation, Caller caller) {
        return confirmation.callerId().equals(caller.id())
                ? new Move.Act(confirmation.intent(), Evidence.of(true).consenting(confirmation.argumentsHash()))
                : askedOfAnother();
    }

    /** The name was read back, and its yes came with a town: that is all that is written. */
    private Optional<Move> withTown(PendingQuestion.Confirmation creation, Utterance said, Caller caller) {
        return yesOrNo.afterYes(said)
                .flatMap(rest -> town.in(rest, creation.intent()))
                .map(made -> creation.callerId().equals(caller.id())
                        ? new Move.Act(made, Evidence.of(true))
                        : askedOfAnother());
    }

    private static Move allConfirmed(PendingQuestion.Batch batch, Caller caller) {
        return batch.callerId().equals(caller.id()) ? new Move.ActOnAll(batch.items()) : askedOfAnother();
    }

    private static Move askedOfAnother() {
        return new Move.Say(
                new Outcome.Refused(DialogueActs.AFFIRM, Map.of(), Reason.NOTHING_TO_CONFIRM, "asked of another user"));
    }

    /** A corrected proposal is asked about again: the yes was for something else. */
    private Optional<Move> corrected(
            PendingQuestion.Confirmation confirmation, Utterance said, Interpretation meaning, LocalDateTime now) {
        if (isNewCommand(meaning)) {
            return Optional.empty();
        }
        ProposedIntent corrigible = confirmation.instead().orElse(confirmation.intent());
        return correction
                .of(corrigible, said, now)
                .or(() -> yesOrNo.afterYes(said).flatMap(rest -> correction.of(corrigible, rest, now)))
                .map(corrected -> confirmation.instead().isPresent()
                        ? new Move.Replace(confirmation.intent(), corrected)
                        : new Move.Act(corrected, Evidence.of(false)));
    }

    /** Whether it is understood beyond doubt as something else to do. */
    boolean isNewCommand(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.origin() == ProposedIntent.Origin.TEMPLATE)
                .flatMap(best -> catalog.find(best.intent()))
                .filter(intent -> !intent.isDialogueAct())
                .isPresent();
    }

    /** Whether all of it is understood beyond doubt as something that steers the conversation: no name, and no note. */
    private boolean isAct(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.origin() == ProposedIntent.Origin.TEMPLATE)
                .flatMap(best -> catalog.find(best.intent()))
                .filter(Intent::isDialogueAct)
                .isPresent();
    }

    /**
     * Whether {@code said} can be something else to do: a guess at what begins as an answer does is none, nor is one at
     * what names some of the options without choosing.
     */
    boolean maybeNewCommand(PendingQuestion pending, Utterance said, Interpretation meaning) {
        return isNewCommand(meaning) || !yesOrNo.isBegunBy(said) && !isAboutOptions(pending, meaning);
    }

    private static boolean isAboutOptions(PendingQuestion pending, Interpretation meaning) {
        return pending instanceof PendingQuestion.Choice choice
                && meaning.best()
                        .filter(best -> best.intent().equals(choice.intent().intent()))
                        .map(best -> best.slots().get(choice.slot()))
                        .filter(value -> choice.options().containsAll(value.candidates()))
                        .isPresent();
    }

    /** Whether it is what can't be done, which may well be noted down. */
    private boolean isRefused(Interpretation meaning) {
        return meaning.best()
                .flatMap(best -> catalog.setAnswer(best.intent()))
                .filter(SetAnswer::refuses)
                .isPresent();
    }

    /** Whether anything that is said may be the answer, word for word. */
    boolean takesAnyWords(PendingQuestion pending) {
        return pending instanceof PendingQuestion.MissingSlot missing
                && catalog.find(missing.intent().intent())
                        .flatMap(intent -> intent.slot(missing.slot()))
                        .filter(slot -> slot.type() == SlotType.TEXT)
                        .isPresent();
    }

    private Optional<Move> slotAnswer(
            PendingQuestion.MissingSlot missing, Utterance said, Interpretation meaning, LocalDateTime now) {
        Optional<Slot> slot = catalog.find(missing.intent().intent()).flatMap(intent -> intent.slot(missing.slot()));
        if (slot.isEmpty()
                || isNewCommand(meaning)
                || slot.get().type().isFree() && isAct(meaning) && !(takesAnyWords(missing) && isRefused(meaning))
                || slot.get().type() != SlotType.TEXT && yesOrNo.isBoth(said)) {
            return Optional.empty();
        }
        return slotAnswers
                .read(slot.get(), missing, said, now)
                .map(value -> missing.intent().with(missing.slot(), value))
                .map(answered -> catalog.find(answered.intent())
                        .map(intent -> Lengths.settled(intent, answered))
                        .orElse(answered))
                .map(answered -> new Move.Act(answered, Evidence.of(true)));
    }

    /** Only what has a form of its own: of a name nobody knows where it ends. */
    private Optional<Move> rethought(
            PendingQuestion.MissingSlot asked, Utterance said, Interpretation meaning, LocalDateTime now) {
        return secondThoughts
                .of(
                        said,
                        now,
                        part -> slotAnswer(asked, part, meaning, now)
                                .filter(Move.Act.class::isInstance)
                                .map(move -> ((Move.Act) move).intent()))
                .map(intent -> new Move.Act(intent, Evidence.of(true)));
    }

    private static Move choose(PendingQuestion.Choice choice, DirectoryEntry picked) {
        SlotValue value = choice.slot().equals(IntentRouter.CHOSEN)
                ? SlotValue.of(picked.id(), picked.name())
                : SlotValue.linked(picked, picked.name());
        return new Move.Act(choice.intent().with(choice.slot(), value), Evidence.of(true));
    }

    private static Optional<Integer> chosen(List<DirectoryEntry> options, Utterance said, Interpretation meaning) {
        Optional<Integer> position = position(options.size(), meaning);
        if (position.isPresent()) {
            return position;
        }
        List<Integer> named = OptionWords.named(options, said);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Optional<ProposedIntent> listed(
            List<ProposedIntent> readings, Utterance said, LocalDateTime now, Interpretation meaning) {
        return position(readings.size(), meaning)
                .or(() -> LastWord.of(said, part -> position(readings.size(), certain(part, now))))
                .map(readings::get);
    }

    /** The position that a part of an answer names, and nothing else that it may mean. */
    private Interpretation certain(Utterance part, LocalDateTime now) {
        return positions.certain(part, Interpretation.none(), now);
    }

    private static Optional<Integer> position(int size, Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.intent().equals(DialogueActs.CHOOSE))
                .map(best -> best.slots().get(DialogueActs.POSITION))
                .filter(value -> value != null && value.value().matches("-?\\d{1,3}"))
                .map(value -> Integer.parseInt(value.value()))
                .map(position -> position < 0 ? size + position : position - 1)
                .filter(index -> index >= 0 && index < size);
    }
}
