package io.theopy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No question hides a value that will be written, whatever words the catalogue brings. */
class UnnamedValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                                             | Shall I order drink: size large, milk oat? Say yes or no.
            "summary: {en: 'order a drink'}"                               | Shall I order a drink: size large, milk oat? Say yes or no.
            "summary: {en: 'order a drink[: {size}]'}"                     | Shall I order a drink: large, milk oat? Say yes or no.
            "question: {en: 'One drink?'}"                                 | One drink: size large, milk oat?
            "question: {en: 'A {size} one?'}"                              | A large one: milk oat?
            "question: {en: 'A {size} one[ with {milk}]?'}"                | A large one with oat?
            "question: {en: 'A drink[ of {size} with {sugar}]?'}"          | A drink: size large, milk oat?
            """)
    void valuesThatTheTextDoesNotNameAreListed(String wording, String question) {
        IntentCatalog catalog = IntentCatalog.parse("drinks.yaml", """
                languages: [en]
                intents:
                  order_drink:
                    slots:
                      size: {type: text}
                      milk: {type: text}
                      sugar: {type: text}
                    examples: {en: ["order a drink"]}
                    action:
                      method: POST
                      path: /drinks
                      body: {size: "{size}", milk: "{milk}", sugar: "{sugar}"}
                      scope: "drinks:write"
                      confirm: always
                    reply: {en: "Done."}
                    %s
                """.formatted(wording == null ? "" : wording));
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        slots.put("size", SlotValue.of("large", "large"));
        slots.put("milk", SlotValue.of("oat", "oat"));
        ProposedIntent drink =
                new ProposedIntent("order_drink", slots, OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
        ReplyFacts facts = ReplyFacts.of(
                        Language.EN,
                        LocalDateTime.of(2026, 11, 27, 19, 30),
                        new Caller("u", "barista", Set.of("drinks:write")))
                .about(drink);

        assertThat(new ResponseBuilder(catalog)
                        .reply(new Outcome.Confirm("order_drink", drink.values(), Duration.ofMinutes(1)), facts)
                        .text())
                .isEqualTo(question);
    }
}
