package io.theopy.reply;

import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Replies;
import io.theopy.intent.SetAnswer;
import io.theopy.intent.Slot;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what is not done, and why, and what comes nearest to it. Thread-safe. */
final class RefusalText {
    private final IntentCatalog catalog;
    private final CatalogTexts texts;
    private final Messages messages;

    RefusalText(IntentCatalog catalog, CatalogTexts texts, Messages messages) {
        this.catalog = catalog;
        this.texts = texts;
        this.messages = messages;
    }

    /** What a list has no such item of was not understood as that list. */
    private static boolean isAbout(ReplyFacts facts, String intent) {
        return facts.intent().filter(said -> said.intent().equals(intent)).isPresent();
    }

    String refused(Outcome.Refused refused, ReplyFacts facts) {
        return switch (refused.reason()) {
            case NOT_ALLOWED -> say(facts, "refused.not_allowed");
            case NOT_FOUND ->
                refused.detail().isEmpty()
                        ? Optional.of(facts)
                                .filter(said -> isAbout(said, refused.intent()))
                                .flatMap(said -> texts.render(said, Replies::notFound))
                                .orElseGet(() -> say(facts, "refused.not_found"))
                        : say(facts, "refused.unknown_name", refused.detail());
            case TOO_LONG -> say(facts, "refused.too_long", refused.detail());
            case TOO_MANY -> say(facts, "refused.too_many", refused.detail());
            case INVALID_VALUE -> say(facts, "refused.invalid", refused.detail());
            case NOTHING_TO_CONFIRM ->
                say(facts, refused.intent().equals("undo") ? "refused.nothing_to_undo" : "refused.nothing_to_confirm");
            case DECLINED -> say(facts, "refused.declined", ReplyValues.oneLine(refused.detail()));
            case IMPOSSIBLE -> impossible(refused, facts);
            case KEY_REUSED -> say(facts, "refused.key_reused");
            case IN_FLIGHT -> say(facts, "refused.in_flight");
        };
    }

    private String impossible(Outcome.Refused refused, ReplyFacts facts) {
        Optional<SetAnswer> cannot = catalog.setAnswer(refused.intent());
        if (cannot.isPresent()) {
            return texts.render(facts, Replies::done).orElse("") + nearest(cannot.get(), facts);
        }
        return facts.intent()
                .flatMap(ProposedIntent::obstacle)
                .map(obstacle -> "impossible." + obstacle.kind().name().toLowerCase(Locale.ROOT))
                .map(key -> say(facts, key, refused.detail()))
                .orElse(refused.detail());
    }

    /** What comes nearest to what can't be done, with the values that were said of the same kind. */
    private String nearest(SetAnswer cannot, ReplyFacts facts) {
        Optional<Intent> instead = cannot.instead().flatMap(catalog::find).filter(intent -> mayAsk(intent, facts));
        if (instead.isEmpty()) {
            return "";
        }
        Map<String, SlotValue> said = facts.intent().map(ProposedIntent::slots).orElse(Map.of());
        ProposedIntent nearest = new ProposedIntent(
                instead.get().name(), Map.of(), OptionalDouble.empty(), ProposedIntent.Origin.DIALOGUE);
        for (Slot slot : instead.get().slots()) {
            SlotValue value = said.get(slot.kind().name());
            if (value != null && slot.type().isDeclared()) {
                nearest = nearest.with(slot.name(), value);
            }
        }
        return " " + say(facts, "nearest", texts.summary(nearest, facts));
    }

    /** Whether this caller may ask for it. */
    static boolean mayAsk(Intent intent, ReplyFacts facts) {
        return intent.action()
                .map(ActionBinding::scope)
                .filter(facts.caller()::may)
                .isPresent();
    }

    private String say(ReplyFacts facts, String key, Object... arguments) {
        return messages.get(facts.language(), key, arguments);
    }
}
