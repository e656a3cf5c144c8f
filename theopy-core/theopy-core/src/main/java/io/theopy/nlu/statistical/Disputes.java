package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What speaks against a write that was learned, however sure it is: a template that says another one, or a word in the way
 * of a value ("for one good hour"), which would be lost. Thread-safe.
 */
final class Disputes {
    private final IntentCatalog catalog;
    private final Asides asides;
    private final ValueFinder values;
    private final double sure;

    /** @param sure what is less sure is asked about in any case */
    Disputes(IntentCatalog catalog, Asides asides, ValueFinder values, double sure) {
        this.catalog = catalog;
        this.asides = asides;
        this.values = values;
        this.sure = sure;
    }

    boolean isDisputed(ProposedIntent reading, MaskedUtterance masked, DialogueContext context) {
        return reading.origin() == ProposedIntent.Origin.CLASSIFIER
                && reading.confidence().orElse(0) > sure
                && catalog.find(reading.intent()).filter(Intent::writes).isPresent()
                && (asides.areOfAnother(reading, masked, context) || hidesValue(masked, context));
    }

    private boolean hidesValue(MaskedUtterance masked, DialogueContext context) {
        Utterance said = masked.said();
        List<ValueSpan> found =
                masked.values().stream().flatMap(Optional::stream).toList();
        return IntStream.range(1, said.tokens().size() - 1)
                .filter(at -> found.stream().noneMatch(value -> value.from() <= at && at < value.to()))
                .anyMatch(at -> values.find(Asides.without(said, at, at + 1), context.now())
                                .size()
                        > found.size());
    }
}
