package io.theopy.nlu.account;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Any extractor, with its readings held against the operators of what was said: what it passes over makes a reading doubtful,
 * impossible or none. What was learned from the catalogue's sentences has been held against them already. Thread-safe.
 */
public final class AccountedExtractor implements IntentExtractor {
    private final IntentExtractor extractor;
    private final IntentCatalog catalog;
    private final Accounting accounting;

    public AccountedExtractor(IntentExtractor extractor, IntentCatalog catalog) {
        this.extractor = extractor;
        this.catalog = catalog;
        this.accounting = new Accounting(catalog);
    }

    @Override
    public String name() {
        return extractor.name();
    }

    @Override
    public Interpretation interpret(Utterance said, DialogueContext context) {
        return held(said, extractor.interpret(said, context));
    }

    @Override
    public Interpretation interpretPart(Utterance part, DialogueContext context) {
        return held(part, extractor.interpretPart(part, context));
    }

    @Override
    public long fallbacks() {
        return extractor.fallbacks();
    }

    private Interpretation held(Utterance said, Interpretation meaning) {
        if (meaning.candidates().stream().noneMatch(this::isOpen)) {
            return meaning;
        }
        List<FoundOperator> operators = OperatorFinder.in(said);
        List<ProposedIntent> settled = new ArrayList<>();
        for (ProposedIntent reading : meaning.candidates()) {
            Optional<ProposedIntent> one = isOpen(reading)
                    ? accounting.settle(reading, said, operators, new Plain(said))
                    : Optional.of(reading);
            if (one.isEmpty()) {
                return new Interpretation(settled);
            }
            if (one.get().obstacle().isPresent()) {
                return Interpretation.of(one.get());
            }
            settled.add(one.get());
        }
        return new Interpretation(settled);
    }

    /** A model's reading may pass over anything; a template's has an operator only within its free words. */
    private boolean isOpen(ProposedIntent reading) {
        return switch (reading.origin()) {
            case MODEL -> true;
            case TEMPLATE -> holdsFreeWords(reading);
            default -> false;
        };
    }

    private boolean holdsFreeWords(ProposedIntent reading) {
        return catalog.find(reading.intent()).stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.type().isFree())
                .flatMap(slot -> Optional.ofNullable(reading.slots().get(slot.name())).stream())
                .anyMatch(value -> value.candidates().isEmpty());
    }

    /** A sentence of which only its words are known. */
    private record Plain(Utterance said) implements Accounting.Sentence {
        @Override
        public boolean isUsual(Intent intent, FoundOperator operator) {
            return false;
        }

        /** Another clause may be the command; a negation may well be meant for it. */
        @Override
        public boolean isCommandWithout(Intent intent, FoundOperator operator) {
            return operator.operator() != Operator.NEGATED
                    && IntStream.range(1, said.tokens().size()).anyMatch(index -> ObstacleWords.isCutOff(said, index));
        }
    }
}
