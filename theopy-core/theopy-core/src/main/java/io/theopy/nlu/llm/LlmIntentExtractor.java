package io.theopy.nlu.llm;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a language model what the wrapped extractor is not sure of: when it has no reading, one below the threshold, or
 * several equally good ones. {@code inner -> model, by function calling -> checks -> proposal}.
 *
 * <p>The model has no authority: what it proposes carries no confidence, so the dialogue asks the user about it. An
 * answer that is late, malformed, or holds anything that the catalogue does not have or the user did not say leaves the
 * inner interpretation as it was. While a question is pending the model is not asked: answers are not commands.
 *
 * <p>Thread-safe. Calls block up to the budget of the {@link LlmConfig}. At log level info no words of the user are
 * written.
 */
public final class LlmIntentExtractor implements IntentExtractor {
    static final String NAME = "llm";
    /** Below this confidence the model is asked; the dialogue's own threshold for acting. */
    public static final double ACT = 0.60;

    private static final Logger log = LoggerFactory.getLogger(LlmIntentExtractor.class);
    private static final int MOST_TOKENS = 60;
    private static final int MOST_CHARACTERS = 600;

    private final IntentExtractor inner;
    private final double threshold;
    private final IntentTools tools;
    private final ChatRequest request;
    private final ChatClient client;
    private final AnswerParser parser;
    private final SaidValues values;

    public LlmIntentExtractor(
            IntentExtractor inner, IntentCatalog catalog, EntityLinker linker, LlmConfig config, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("the threshold must be a probability, not " + threshold);
        }
        this.inner = inner;
        this.threshold = threshold;
        this.tools = new IntentTools(catalog);
        this.request = new ChatRequest(config.model(), tools, catalog);
        this.client = new ChatClient(config);
        this.parser = new AnswerParser(tools);
        this.values = new SaidValues(linker, catalog.domain());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        Interpretation known = inner.interpret(said, context);
        Optional<String> doubt = doubt(known);
        if (doubt.isEmpty() || context.pending().isPresent() || !isAskable(said)) {
            return known;
        }
        log.info("the language model is asked: {}", doubt.get());
        Optional<ProposedIntent> proposal = client.ask(request.write(said, context.now()))
                .map(parser::parse)
                .flatMap(answer -> proposal(answer, said, context));
        return proposal.map(first -> before(first, known)).orElse(known);
    }

    /** Asking about each would take seconds, and half a sentence is no question for a model. */
    @Override
    public Interpretation interpretPart(Utterance part, DialogueContext context) {
        return inner.interpretPart(part, context);
    }

    private Optional<String> doubt(Interpretation known) {
        if (known.candidates().isEmpty()) {
            return Optional.of("nothing was understood");
        }
        double best = known.candidates().get(0).confidence().orElse(0);
        if (best < threshold) {
            return Optional.of("the best reading is below " + threshold);
        }
        boolean tied = known.candidates().size() > 1
                && known.candidates().get(1).confidence().orElse(0) >= best;
        return tied ? Optional.of("several readings are equally good") : Optional.empty();
    }

    private boolean isAskable(Utterance said) {
        return !said.tokens().isEmpty()
                && said.tokens().size() <= MOST_TOKENS
                && said.raw().length() <= MOST_CHARACTERS
                && request.speaks(said.language());
    }

    private Optional<ProposedIntent> proposal(ModelAnswer answer, Utterance said, DialogueContext context) {
        if (answer instanceof ModelAnswer.Call call) {
            Optional<ProposedIntent> proposal =
                    tools.find(call.tool()).flatMap(intent -> proposal(intent, call, said, context));
            if (proposal.isEmpty()) {
                log.info("the language model's answer is not used: a value that was not said");
            }
            return proposal;
        }
        log.info(
                "the language model's answer is not used: {}",
                answer instanceof ModelAnswer.Unusable unusable ? unusable.reason() : "none of the intents fits");
        return Optional.empty();
    }

    private Optional<ProposedIntent> proposal(
            Intent intent, ModelAnswer.Call call, Utterance said, DialogueContext context) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (Map.Entry<String, String> argument : call.arguments().entrySet()) {
            Optional<SlotValue> value = intent.slot(argument.getKey())
                    .flatMap(slot -> values.read(slot, argument.getValue(), said, context.now()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            slots.put(argument.getKey(), value.get());
        }
        return Optional.of(
                new ProposedIntent(intent.name(), slots, OptionalDouble.empty(), ProposedIntent.Origin.MODEL));
    }

    /** The model's reading first, then the other intents that were thought of, for the question to name. */
    private static Interpretation before(ProposedIntent first, Interpretation known) {
        List<ProposedIntent> all = new ArrayList<>();
        all.add(first);
        known.candidates().stream()
                .filter(other -> !other.intent().equals(first.intent()))
                .forEach(all::add);
        return new Interpretation(all);
    }
}
