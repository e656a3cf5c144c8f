package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.nlu.account.Accounting;
import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.ObstacleWords;
import io.theopy.nlu.account.Operator;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of an utterance its readings leave over: operators and second values. Thread-safe. */
final class Accounts {
    private static final double LIKELY = 0.3;
    private static final int LONG = 3;

    private final IntentCatalog catalog;
    private final Accounting accounting;

    Accounts(IntentCatalog catalog) {
        this.catalog = catalog;
        this.accounting = new Accounting(catalog);
    }

    /** {@code meaning} without the readings that are none; one that something stands against is the only one. */
    Interpretation settle(
            Interpretation meaning,
            MaskedUtterance masked,
            List<FoundOperator> operators,
            List<ValueSpan> found,
            LanguageModel model) {
        Utterance said = masked.said();
        List<ProposedIntent> settled = new ArrayList<>();
        for (ProposedIntent reading : meaning.candidates()) {
            Optional<ProposedIntent> one = accounting
                    .settle(reading, said, operators, new Accounting.Sentence() {
                        @Override
                        public boolean isUsual(Intent intent, FoundOperator operator) {
                            return Accounts.isUsual(intent, masked, operator.from(), operator.to(), model);
                        }

                        @Override
                        public boolean isCommandWithout(Intent intent, FoundOperator operator) {
                            return isElsewhere(intent, masked, operator, model);
                        }
                    })
                    .map(known -> secondValues(known, said, found));
            if (one.isEmpty()) {
                return new Interpretation(settled);
            }
            settled.add(one.get());
            if (one.get().obstacle().isPresent()) {
                return new Interpretation(List.of(one.get()));
            }
        }
        return new Interpretation(settled);
    }

    private ProposedIntent secondValues(ProposedIntent reading, Utterance said, List<ValueSpan> found) {
        Optional<Intent> intent = catalog.find(reading.intent());
        if (intent.isEmpty()) {
            return reading;
        }
        return reading.origin() == ProposedIntent.Origin.CLASSIFIER
                ? SecondValues.doubted(reading, intent.get(), said, found)
                : SecondValues.inNewNames(reading, intent.get(), said, found);
    }

    /** Whether some sentence of the intent has these words, with the one after them, side by side. */
    private static boolean isUsual(Intent intent, MaskedUtterance masked, int from, int to, LanguageModel model) {
        int end = masked.index(to - 1) + 1;
        boolean isLast = end == masked.masked().tokens().size();
        int first = Math.max(0, masked.index(from) - (isLast ? 1 : 0));
        return model.says(
                intent, masked.masked().part(first, isLast ? end : end + 1).normalized(), from == 0);
    }

    /**
     * Whether the command stands in other clauses than the operator: "I marked 101 by mistake, set it back", "she can't
     * come, let's do Thursday".
     */
    private boolean isElsewhere(Intent intent, MaskedUtterance masked, FoundOperator operator, LanguageModel model) {
        int size = masked.masked().tokens().size();
        int from = masked.index(operator.from());
        int to = masked.index(operator.to() - 1) + 1;
        while (from > 0 && !ObstacleWords.isCutOff(masked.masked(), from)) {
            from--;
        }
        while (to < size && !ObstacleWords.isCutOff(masked.masked(), to)) {
            to++;
        }
        int after = to;
        boolean isAlternative = operator.operator() == Operator.NEGATED
                && from == 0
                && size - after >= LONG
                && masked.values().subList(after, size).stream().anyMatch(Optional::isPresent);
        return isAlternative || isRead(intent, masked, from, to, model);
    }

    private boolean isRead(Intent intent, MaskedUtterance masked, int from, int to, LanguageModel model) {
        return model.predict(masked.masked(), from, to)
                .filter(prediction -> !prediction.rejected())
                .flatMap(Prediction::best)
                .filter(best -> best.probability() >= LIKELY)
                .filter(best -> best.intent().equals(intent.name()) || isCommand(best.intent()))
                .isPresent();
    }

    private boolean isCommand(String intent) {
        return catalog.find(intent).filter(Intent::writes).isPresent();
    }
}
