package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Placeholders;
import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Says several commands in one reply: all of them in one question, or how each of them ended. Immutable. */
final class SeveralText {
    private static final String FOUND = "found.";

    private final IntentCatalog catalog;
    private final Messages messages;

    SeveralText(IntentCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /** All that a yes would do, how many they are, and what they come to in money where each is about an amount. */
    String question(ReplyFacts facts, BiFunction<ProposedIntent, ReplyFacts, String> summary) {
        List<String> lines = facts.parts().stream()
                .map(part -> summary.apply(part.intent(), facts.finding(part.found())))
                .toList();
        String left = facts.leftOut().isEmpty()
                ? ""
                : say(
                        facts,
                        "several.left_out",
                        String.join(
                                "; ",
                                facts.leftOut().stream()
                                        .map(intent -> summary.apply(intent, facts))
                                        .toList()));
        String total = total(facts).map(sum -> say(facts, "several.total", sum)).orElse("");
        return left + say(facts, "several.ask", lines.size(), ResponseBuilder.numbered(lines), total);
    }

    /** How each ended. */
    String ends(
            ReplyFacts facts,
            BiFunction<Outcome, ReplyFacts, String> text,
            BiFunction<ProposedIntent, ReplyFacts, String> summary) {
        List<String> lines = facts.parts().stream()
                .map(part -> end(part, facts, text, summary))
                .toList();
        long done = facts.parts().stream()
                .filter(part ->
                        part.outcome().filter(Outcome.Done.class::isInstance).isPresent())
                .count();
        String head = done == lines.size()
                ? say(facts, "several.done", lines.size())
                : say(facts, "several.partly", done, lines.size());
        return head + ResponseBuilder.numbered(lines);
    }

    private static String end(
            ReplyPart part,
            ReplyFacts facts,
            BiFunction<Outcome, ReplyFacts, String> text,
            BiFunction<ProposedIntent, ReplyFacts, String> summary) {
        ReplyFacts own = facts.about(part.intent()).finding(part.found());
        String ended = part.outcome().map(outcome -> text.apply(outcome, own)).orElse("");
        return part.outcome().filter(Outcome.Done.class::isInstance).isPresent()
                ? ended
                : summary.apply(part.intent(), own) + ": " + ended;
    }

    private Optional<String> total(ReplyFacts facts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReplyPart part : facts.parts()) {
            Optional<BigDecimal> amount = amount(part);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return new ValueFormatter(facts.language(), facts.now()).formatted("money", sum.toPlainString());
    }

    /** The one amount of money that the question about it names. */
    private Optional<BigDecimal> amount(ReplyPart part) {
        List<String> named = catalog.find(part.intent().intent()).map(Intent::replies).stream()
                .flatMap(replies -> replies.question().values().stream().limit(1))
                .flatMap(question -> Placeholders.in(question).stream())
                .filter(placeholder -> placeholder.format().equals("money"))
                .map(Placeholders.Placeholder::name)
                .distinct()
                .toList();
        if (named.size() != 1 || !named.get(0).startsWith(FOUND)) {
            return Optional.empty();
        }
        String field = named.get(0).substring(FOUND.length());
        return part.found()
                .map(found -> found.path(field))
                .filter(JsonNode::isValueNode)
                .flatMap(SeveralText::number);
    }

    static Optional<BigDecimal> number(JsonNode value) {
        try {
            return Optional.of(new BigDecimal(value.asText()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String say(ReplyFacts facts, String key, Object... arguments) {
        return messages.get(facts.language(), key, arguments);
    }
}
