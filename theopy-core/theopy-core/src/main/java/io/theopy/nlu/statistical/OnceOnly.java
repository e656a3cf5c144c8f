package io.theopy.nlu.statistical;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.ObstacleWords;
import io.theopy.nlu.account.Operator;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked for again and again, said of the first time: "every Tuesday at 8" is "Tuesday at 8". It stays hindered, for
 * nobody asked for once. Immutable, thread-safe.
 */
final class OnceOnly {
    private final TextPreprocessor text = new TextPreprocessor();
    private final IntentCatalog catalog;

    OnceOnly(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param template the command that words are beyond doubt */
    Optional<ProposedIntent> in(
            Utterance said, List<FoundOperator> operators, Function<Utterance, Optional<ProposedIntent>> template) {
        return operators.stream()
                .filter(operator -> operator.operator() == Operator.REPEATED)
                .flatMap(operator -> once(said, operator, template).stream())
                .findFirst();
    }

    private Optional<ProposedIntent> once(
            Utterance said, FoundOperator operator, Function<Utterance, Optional<ProposedIntent>> template) {
        Obstacle obstacle = new Obstacle(Obstacle.Kind.REPEATED, ObstacleWords.of(operator, said));
        int size = said.tokens().size();
        for (int at = operator.from() + 1; at <= operator.to(); at++) {
            String words = one(said.original(at, operator.to()));
            String once = String.join(" ", said.original(0, operator.from()), words, said.original(operator.to(), size))
                    .strip();
            Optional<ProposedIntent> command = template.apply(text.process(once, said.language()))
                    .filter(one ->
                            moment(one).filter(moment -> holds(moment, words)).isPresent());
            if (command.isPresent()) {
                return command.map(one -> one.hindered(obstacle));
            }
        }
        return Optional.empty();
    }

    /** « Les mardis » is one « mardi » at a time. */
    private static String one(String several) {
        return several.endsWith("s") ? several.substring(0, several.length() - 1) : several;
    }

    private static boolean holds(String moment, String words) {
        return TextPreprocessor.fold(moment).contains(TextPreprocessor.fold(words));
    }

    /** The words for when, which a note must not take. */
    private Optional<String> moment(ProposedIntent command) {
        return catalog.find(command.intent()).stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.type().isMoment())
                .flatMap(slot -> Optional.ofNullable(command.slots().get(slot.name())).stream())
                .map(value -> value.said())
                .findFirst();
    }
}
