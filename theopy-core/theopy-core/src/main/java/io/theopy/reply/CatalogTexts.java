package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Replies;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Language;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fills the texts that the catalogue has for an intent with what a reply is about. Immutable, thread-safe. */
final class CatalogTexts {
    private final IntentCatalog catalog;
    private final Messages messages;

    CatalogTexts(IntentCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /** Of something else than what the lookup found. */
    String summary(ProposedIntent reading, ReplyFacts facts) {
        return summaryOfFound(reading, facts.finding(Optional.empty()));
    }

    String summaryOfFound(ProposedIntent reading, ReplyFacts facts) {
        ReplyFacts about = facts.about(reading);
        return whole(
                about,
                template(about, Replies::summary)
                        .orElseGet(() -> reading.intent().replace('_', ' ')));
    }

    /** {@code template} with the values that it names, and those that go into the call and that it does not name. */
    String whole(ReplyFacts facts, String template) {
        ReplyValues values = values(facts, Optional.empty());
        String text = ReplyTemplate.render(template, values::of);
        return intent(facts)
                .map(intent -> UnnamedValues.of(intent, facts.intent().orElseThrow(), template, values))
                .filter(unnamed -> !unnamed.isEmpty())
                .map(unnamed -> UnnamedValues.append(
                        text, UnnamedValues.listed(unnamed), messages.get(facts.language(), "colon")))
                .orElse(text);
    }

    Optional<String> render(ReplyFacts facts, Function<Replies, Map<Language, String>> which) {
        ReplyValues values = values(facts, Optional.empty());
        return template(facts, which).map(template -> ReplyTemplate.render(template, values::of));
    }

    Optional<String> render(ReplyFacts facts, Function<Replies, Map<Language, String>> which, JsonNode result) {
        ReplyValues values = values(facts, Optional.of(result));
        return template(facts, which).map(template -> ReplyTemplate.render(template, values::of));
    }

    Optional<String> template(ReplyFacts facts, Function<Replies, Map<Language, String>> which) {
        return intent(facts)
                .map(Intent::replies)
                .map(which)
                .flatMap(byLanguage -> Optional.ofNullable(byLanguage.get(facts.language())));
    }

    ReplyValues values(ReplyFacts facts, Optional<JsonNode> result) {
        ValueFormatter formatter = new ValueFormatter(facts.language(), facts.now());
        return new ReplyValues(formatter, intent(facts), facts.intent(), facts.found(), result);
    }

    private Optional<Intent> intent(ReplyFacts facts) {
        return facts.intent().flatMap(proposed -> catalog.find(proposed.intent()));
    }
}
