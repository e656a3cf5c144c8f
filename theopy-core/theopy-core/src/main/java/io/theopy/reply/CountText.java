package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.Placeholders;
import io.theopy.intent.Replies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says how many things were listed, and what they come to where each has one amount of money: the number first. Immutable. */
final class CountText {
    /** In a result that is only counted: {@code many}, or {@code much} for the sum first. */
    static final String COUNT = "count";

    private final CatalogTexts texts;
    private final Messages messages;

    CountText(CatalogTexts texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
    }

    String of(JsonNode result, ReplyFacts facts) {
        String heading = texts.render(facts, Replies::done, result)
                .map(CountText::withoutColon)
                .orElseGet(() -> result.path("total").asText());
        Optional<String> sum = sum(result, facts);
        if (sum.isEmpty()) {
            return heading + ".";
        }
        String key = result.path(COUNT).asText().equals("much") ? "count.much" : "count.many";
        return messages.get(facts.language(), key, heading, sum.get());
    }

    /** What is said above a list ends in a colon. */
    private static String withoutColon(String heading) {
        return heading.replaceFirst("\\s*:\\s*$", "");
    }

    /** Of all of them, or of none: a part of them comes to something else. */
    private Optional<String> sum(JsonNode result, ReplyFacts facts) {
        Optional<String> field = amount(facts);
        JsonNode items = result.path("items");
        if (field.isEmpty() || items.size() < result.path("total").asInt()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : items) {
            Optional<BigDecimal> amount = SeveralText.number(item.path(field.get()));
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return new ValueFormatter(facts.language(), facts.now()).formatted("money", sum.toPlainString());
    }

    /** The one amount of money that is said of each. */
    private Optional<String> amount(ReplyFacts facts) {
        List<String> named = texts.template(facts, Replies::item).stream()
                .flatMap(template -> Placeholders.in(template).stream())
                .filter(placeholder -> placeholder.format().equals("money"))
                .map(Placeholders.Placeholder::name)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
