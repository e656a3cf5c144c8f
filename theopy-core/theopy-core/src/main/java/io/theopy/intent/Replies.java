package io.theopy.intent;

import io.theopy.text.Language;
import java.util.Map;
import java.util.Objects;

/**
 * What Theopy says about an intent, by language. Texts hold {@code {slot}}, {@code {result.field}} and {@code
 * {found.field}}; {@code {result.total|plural:invoice:invoices}} picks a form,
 * {@code {status|choice:paid=payée,unpaid=impayée}} a text by the value, {@code |money}, {@code |date},
 * {@code |datetime}, {@code |period}, {@code |duration} write a value for people. A part in {@code [...]} is left out when a placeholder
 * in it has no value.
 *
 * @param done when it is done, or the line above a list
 * @param item one line of a list, placeholders being the item's fields ({@code {number}})
 * @param none when a list is empty
 * @param question asks for confirmation
 * @param notFound when the lookup or Teepy finds nothing
 * @param option one option when the lookup finds several, placeholders being the item's fields
 * @param summary what the intent is, as a noun or infinitive phrase, for clarifications and help: "mark invoice 101 as
 *     paid"
 */
public record Replies(
        Map<Language, String> done,
        Map<Language, String> item,
        Map<Language, String> none,
        Map<Language, String> question,
        Map<Language, String> notFound,
        Map<Language, String> option,
        Map<Language, String> summary) {
    public Replies {
        Objects.requireNonNull(done, "done must not be null");
        Objects.requireNonNull(item, "item must not be null");
        Objects.requireNonNull(none, "none must not be null");
        Objects.requireNonNull(question, "question must not be null");
        Objects.requireNonNull(notFound, "notFound must not be null");
        Objects.requireNonNull(option, "option must not be null");
        Objects.requireNonNull(summary, "summary must not be null");
        done = Map.copyOf(done);
        item = Map.copyOf(item);
        none = Map.copyOf(none);
        question = Map.copyOf(question);
        notFound = Map.copyOf(notFound);
        option = Map.copyOf(option);
        summary = Map.copyOf(summary);
    }

    /** Nothing to say. */
    public static Replies silent() {
        return new Replies(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
