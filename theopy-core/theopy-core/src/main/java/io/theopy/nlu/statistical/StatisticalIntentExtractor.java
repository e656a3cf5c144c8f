package io.theopy.nlu.statistical;

import io.theopy.intent.ActionBinding;
import io.theopy.intent.Confirm;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.OperatorFinder;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.nlu.link.CommandWords;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.NameCleaner;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The default extractor: templates first, for certainty; a trained model for all that people say otherwise. Trains when
 * it is made, well under a second for the default catalogue. Immutable, thread-safe.
 */
public final class StatisticalIntentExtractor implements IntentExtractor {
    static final String NAME = "theopy";

    private static final int MOST_TOKENS = 60;
    private static final int READINGS = 3;
    private static final double LEAST = 0.10;
    private static final double OPPOSITE = 0.05;
    /** What is less likely than this by itself is not worth a question. */
    private static final double ASKED = 0.35;

    /** Fewer words than these may be half a command. */
    private static final int WHOLE = 4;

    /** Fewer words than these that aren't small say hardly what to do. */
    private static final int TELLING = 2;

    /** With so many of them, what was learned tells one write from another. */
    private static final int CLEAR = 4;

    private static final double DISPUTED = 0.6;
    private static final double BESIDE_REASON = 0.6;
    /** Measured on the development half: how often free words that the tagger found are right to the word. */
    private static final double FREE_WORDS = 0.70;

    /** Too little to act on, enough to ask: a value was said that nobody can read. */
    private static final double UNREAD = 0.55;

    private static final Comparator<ProposedIntent> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (ProposedIntent reading) -> reading.confidence().orElse(0))
            .reversed();

    private final String name;
    private final IntentCatalog catalog;
    private final TemplateIntentExtractor templates;
    private final EntityLinker linker;
    private final NameCleaner names;
    private final ValueFinder values;
    private final EntityInText entityInText;
    private final ColleagueNames colleagueNames;
    private final Accounts accounts;
    private final Asides asides;
    private final TemplateDoubts doubts;
    private final Disputes disputes;
    private final OuterCommand outerCommand;
    private final Map<Language, LanguageModel> models;

    public StatisticalIntentExtractor(IntentCatalog catalog, EntityLinker linker) {
        this(NAME, catalog, linker, LinearTrainer.of(TrainingOptions.fast()));
    }

    /**
     * The same with another learner, under another name.
     *
     * @param trainer asked for one language on each of several threads
     */
    public StatisticalIntentExtractor(
            String name, IntentCatalog catalog, EntityLinker linker, WordModel.Trainer trainer) {
        this.name = name;
        this.catalog = catalog;
        this.linker = linker.reserving(new CommandWords(catalog));
        this.templates = new TemplateIntentExtractor(catalog, linker);
        this.names = new NameCleaner(catalog.domain());
        this.values = new ValueFinder(this.linker, catalog.domain());
        this.entityInText = new EntityInText(catalog, this.linker);
        this.colleagueNames = new ColleagueNames(catalog, this.linker);
        this.accounts = new Accounts(catalog);
        this.outerCommand = new OuterCommand(catalog);
        this.doubts = new TemplateDoubts(catalog, outerCommand);
        this.asides = new Asides(catalog, templates);
        this.disputes = new Disputes(catalog, asides, values, FREE_WORDS);
        this.models = SideBySide.map(catalog.languages(), language -> new LanguageModel(catalog, language, trainer));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        Interpretation meaning = whole(said, context);
        return meaning.candidates().isEmpty() && said.tokens().size() <= MOST_TOKENS
                ? besideReason(said, context).map(Interpretation::of).orElse(meaning)
                : meaning;
    }

    /** Nothing is passed over in it: what one part has no place for is another's. */
    @Override
    public Interpretation interpretPart(Utterance part, DialogueContext context) {
        return interpret(part, templates.interpret(part, context), context, false);
    }

    /** "Closing the quarter here, give me the October invoices": what is only looked up may be learned as well. */
    private Optional<ProposedIntent> besideReason(Utterance said, DialogueContext context) {
        return asides.withoutReasons(said, OperatorFinder.in(said)).stream()
                .filter(parts -> whole(parts.reason(), context).candidates().isEmpty())
                .flatMap(parts -> whole(parts.command(), context).best().stream())
                .filter(best -> best.confidence().orElse(0) >= BESIDE_REASON)
                .filter(best -> catalog.find(best.intent())
                        .filter(intent -> !intent.writes() && !intent.isDialogueAct())
                        .isPresent())
                .findFirst();
    }

    private Interpretation whole(Utterance said, DialogueContext context) {
        Interpretation certain = templates.interpret(said, context);
        if (!certain.candidates().isEmpty()) {
            return interpret(said, certain, context, true);
        }
        return PlainWords.of(said)
                .flatMap(words -> plain(words, context))
                .orElseGet(() -> interpret(said, certain, context, true));
    }

    private Optional<Interpretation> plain(PlainWords words, DialogueContext context) {
        Interpretation certain = templates.interpret(words.plain(), context);
        return Optional.of(certain)
                .filter(meaning -> meaning.best()
                        .flatMap(best -> catalog.find(best.intent()))
                        .filter(intent -> !intent.isDialogueAct())
                        .isPresent())
                .filter(meaning -> words.standBeside(meaning, this::isFree))
                .map(meaning -> interpret(words.plain(), meaning, context, true));
    }

    private boolean isFree(ProposedIntent reading, String slot) {
        return doubts.type(reading, slot).filter(SlotType::isFree).isPresent();
    }

    private Interpretation interpret(
            Utterance said, Interpretation certain, DialogueContext context, boolean isForgiving) {
        LanguageModel model = models.get(said.language());
        int length = said.tokens().size();
        boolean settled = certain.best()
                .filter(best -> catalog.setAnswer(best.intent()).isPresent() || !doubts.isLoose(best))
                .isPresent();
        if (settled || model == null || length == 0 || length > MOST_TOKENS) {
            return certain;
        }
        List<ValueSpan> all = values.find(said, context.now());
        List<ValueSpan> found = all.stream()
                .filter(value -> !doubts.isInName(value, certain, said))
                .toList();
        List<FoundOperator> operators = OperatorFinder.in(said);
        MaskedUtterance masked = MaskedUtterance.of(said, found);
        if (certain.candidates().isEmpty() && isForgiving) {
            Optional<ProposedIntent> beside = asides.command(masked, operators, context, model)
                    .or(() -> PlainWords.of(said).flatMap(words -> besides(words, context, model)))
                    .or(() -> asides.misspelt(said, found, context));
            if (beside.isPresent()) {
                return new Interpretation(List.of(entityInText.complete(beside.get(), said, found)));
            }
        }
        Prediction prediction = model.predict(masked);
        SlotFilling filling = new SlotFilling(linker, names, model.choices(), context.now());
        boolean isLearned = certain.candidates().isEmpty()
                || doubts.isRefuted(certain.candidates().get(0), said, found, model);
        Interpretation meaning = isLearned
                ? learned(prediction, masked, filling, model)
                : disputed(certain, prediction, masked, filling, model);
        Interpretation whole = new Interpretation(meaning.candidates().stream()
                .map(reading -> entityInText.complete(reading, said, found))
                .map(reading -> colleagueNames.settle(reading, said.language()))
                .toList());
        Interpretation accounted =
                once(accounts.settle(whole, masked, operators, all, model), said, operators, context);
        return certain.candidates().isEmpty() && (whole.candidates().isEmpty() || isOfAnotherVerb(accounted))
                ? noted(said, context)
                        .map(note ->
                                accounts.settle(new Interpretation(List.of(note)), masked, operators, found, model))
                        .filter(note -> !note.candidates().isEmpty())
                        .orElse(accounted)
                : agreed(accounted, masked, context);
    }

    private Interpretation agreed(Interpretation meaning, MaskedUtterance masked, DialogueContext context) {
        return meaning.best()
                        .filter(best -> disputes.isDisputed(best, masked, context))
                        .isPresent()
                ? new Interpretation(meaning.candidates().stream()
                        .map(StatisticalIntentExtractor::unsure)
                        .toList())
                : meaning;
    }

    private Optional<ProposedIntent> besides(PlainWords words, DialogueContext context, LanguageModel model) {
        MaskedUtterance masked = MaskedUtterance.of(words.plain(), values.find(words.plain(), context.now()));
        return asides.command(masked, OperatorFinder.in(words.plain()), context, model)
                .filter(command -> words.standBeside(Interpretation.of(command), this::isFree));
    }

    /** What is asked for again and again is read as it is done the first time, which the words that hinder it tell. */
    private Interpretation once(
            Interpretation meaning, Utterance said, List<FoundOperator> operators, DialogueContext context) {
        boolean isRepeated = meaning.best()
                .flatMap(ProposedIntent::obstacle)
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.REPEATED)
                .isPresent();
        return isRepeated
                ? asides.once(said, operators, context)
                        .map(once -> new Interpretation(List.of(once)))
                        .orElse(meaning)
                : meaning;
    }

    /** A command that takes no note, which a note may hold. */
    private boolean isOfAnotherVerb(Interpretation meaning) {
        return meaning.best()
                .filter(best -> best.confidence().orElse(0) < UNREAD)
                .flatMap(best -> catalog.find(best.intent()))
                .filter(Intent::writes)
                .isPresent();
    }

    /** "Remind me to call John an hour before the meeting": a note of which no template says when. */
    private Optional<ProposedIntent> noted(Utterance said, DialogueContext context) {
        return templates
                .withUnclaimedDate(said, context)
                .best()
                .filter(note -> catalog.find(note.intent())
                        .filter(intent -> intent.slots().stream()
                                .anyMatch(
                                        slot -> slot.required() && !note.slots().containsKey(slot.name())))
                        .isPresent());
    }

    /** What the model makes of it. */
    private Interpretation learned(
            Prediction prediction, MaskedUtterance masked, SlotFilling filling, LanguageModel model) {
        if (prediction.outOfScope() > prediction.confidence() || masked.isFragment()) {
            return Interpretation.none();
        }
        List<ProposedIntent> readings = new ArrayList<>();
        for (Prediction.ScoredIntent scored : prediction.ranked()) {
            if (readings.size() < READINGS && scored.probability() >= LEAST) {
                reading(scored, masked, filling, model)
                        .map(reading ->
                                mayBeItsOpposite(reading, prediction) || mayBeAnother(reading, prediction, masked)
                                        ? unsure(reading)
                                        : reading)
                        .ifPresent(readings::add);
            }
        }
        readings.sort(LIKELIEST_FIRST);
        if (readings.isEmpty()) {
            return Interpretation.none();
        }
        // Two intents that share what is likely are both asked about; one that is unlikely by itself is not.
        double best = readings.get(0).confidence().orElse(0);
        double shared =
                prediction.confidence() == 0 ? 0 : best * (1 - prediction.outOfScope()) / prediction.confidence();
        if (best < ASKED || shared < model.leastConfidence()) {
            return Interpretation.none();
        }
        return new Interpretation(readings);
    }

    /** Paid and unpaid are said in much the same words, and the wrong one of them does harm. */
    private boolean mayBeItsOpposite(ProposedIntent reading, Prediction prediction) {
        Optional<String> opposite = catalog.find(reading.intent())
                .flatMap(Intent::action)
                .flatMap(ActionBinding::undo)
                .map(ActionBinding.FollowUp::intent);
        return prediction.ranked().stream()
                .anyMatch(other -> other.probability() >= OPPOSITE
                        && Optional.of(other.intent()).equals(opposite));
    }

    /** A write that may be another one: "would rather two hours tomorrow" books or moves. */
    private boolean mayBeAnother(ProposedIntent reading, Prediction prediction, MaskedUtterance said) {
        boolean isDoneAtOnce = catalog.find(reading.intent())
                .filter(Intent::writes)
                .flatMap(Intent::action)
                .filter(action -> action.confirm() != Confirm.ALWAYS)
                .isPresent();
        return isDoneAtOnce
                && Coverage.words(said) < CLEAR
                && prediction.ranked().stream()
                        .anyMatch(other -> other.probability() >= LEAST
                                && !other.intent().equals(reading.intent())
                                && writes(other.intent()));
    }

    private boolean writes(String intent) {
        return catalog.find(intent).filter(Intent::writes).isPresent();
    }

    /** Where a note or a name ends is the least certain of all; before it is written it is read back. */
    private static boolean writesFreeWords(Intent intent, SlotFilling.Filled filled) {
        return intent.writes()
                && intent.slots().stream()
                        .filter(slot -> TemplateDoubts.isAnyWords(slot.type()))
                        .anyMatch(slot -> filled.slots().containsKey(slot.name()));
    }

    private static ProposedIntent unsure(ProposedIntent reading) {
        double confidence = Math.min(FREE_WORDS, reading.confidence().orElse(0));
        return new ProposedIntent(
                reading.intent(), reading.slots(), OptionalDouble.of(confidence), reading.origin(), reading.obstacle());
    }

    /** The template's reading, unless the model is sure of another one: then neither is. */
    private Interpretation disputed(
            Interpretation certain,
            Prediction prediction,
            MaskedUtterance said,
            SlotFilling filling,
            LanguageModel model) {
        ProposedIntent template = certain.candidates().get(0);
        Optional<Prediction.ScoredIntent> other = prediction
                .best()
                .filter(best -> doubts.holdsText(template))
                .filter(best -> !outerCommand.isIn(template, said, model))
                .filter(best -> !prediction.rejected())
                .filter(best -> !best.intent().equals(template.intent()) && best.probability() >= DISPUTED);
        if (other.isEmpty()) {
            return new Interpretation(List.of(
                    doubts.endsElsewhere(template, said, filling, model) || doubts.isOneWord(template, prediction)
                            ? unsure(template)
                            : template));
        }
        List<ProposedIntent> both = new ArrayList<>();
        reading(other.get(), said, filling, model).ifPresent(both::add);
        both.add(new ProposedIntent(
                template.intent(),
                template.slots(),
                OptionalDouble.of(1 - other.get().probability()),
                template.origin()));
        both.sort(LIKELIEST_FIRST);
        return new Interpretation(both);
    }

    private Optional<ProposedIntent> reading(
            Prediction.ScoredIntent scored, MaskedUtterance said, SlotFilling filling, LanguageModel model) {
        Optional<Intent> intent = catalog.find(scored.intent());
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        List<LabelledSpan> tagged = model.tag(said, intent.get());
        SlotFilling.Filled filled = filling.fill(intent.get(), said, tagged);
        double probability = scored.probability() * Coverage.of(intent.get(), said, tagged, filled, model);
        boolean readBack = writesFreeWords(intent.get(), filled)
                || (intent.get().writes() && (said.masked().tokens().size() < WHOLE || Coverage.words(said) < TELLING))
                || (intent.get().writes()
                        && Coverage.leavesWord(intent.get(), said, taken(tagged, filled, said), model));
        Map<String, SlotValue> slots = PartOfNumber.without(filled.slots(), intent.get(), said, model);
        boolean unread = slots.size() < filled.slots().size() || Coverage.leavesUnread(said, tagged);
        double readable = unread ? Math.min(probability, UNREAD) : probability;
        double confidence = readBack ? Math.min(readable, FREE_WORDS) : readable;
        return Optional.of(new ProposedIntent(
                scored.intent(), slots, OptionalDouble.of(confidence), ProposedIntent.Origin.CLASSIFIER));
    }

    /** The tagged words that some slot took. */
    private static List<LabelledSpan> taken(
            List<LabelledSpan> tagged, SlotFilling.Filled filled, MaskedUtterance said) {
        return tagged.stream()
                .filter(span -> filled.slots().values().stream()
                        .anyMatch(value -> value.said().contains(said.original(span.from(), span.to()))
                                || said.original(span.from(), span.to()).contains(value.said())))
                .toList();
    }
}
