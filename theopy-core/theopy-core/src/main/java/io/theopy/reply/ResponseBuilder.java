package io.theopy.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Replies;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says an outcome in the user's language, with the values resolved. Immutable, thread-safe. */
public final class ResponseBuilder {
    private static final int ITEMS_SHOWN = 10;
    /** Who listens cannot skim. */
    private static final int ITEMS_ALOUD = 3;

    private static final int REFERENCE_SAID = 8;
    /** In a result that goes on with a list: how many were told before. */
    private static final String FROM = "from";
    /** In a result that holds items of a list that were pointed at. */
    private static final String PICKED = "picked";

    private final IntentCatalog catalog;
    private final Messages messages;
    private final AnswerHelp answerHelp;
    private final CatalogTexts texts;
    private final SeveralText several;
    private final CountText counts;
    private final RefusalText refusals;

    public ResponseBuilder(IntentCatalog catalog) {
        this.messages = new Messages(catalog.domain().system());
        this.catalog = catalog;
        this.answerHelp = new AnswerHelp(catalog, messages);
        this.texts = new CatalogTexts(catalog, messages);
        this.several = new SeveralText(catalog, messages);
        this.counts = new CountText(texts, messages);
        this.refusals = new RefusalText(catalog, texts, messages);
    }

    /** How many items of a list are told at once. */
    public static int itemsTold(boolean aloud) {
        return aloud ? ITEMS_ALOUD : ITEMS_SHOWN;
    }

    public Reply reply(Outcome outcome, ReplyFacts facts) {
        String next = outcome instanceof Outcome.Done && !facts.agenda().isEmpty()
                ? "\n" + say(facts, "agenda.next", texts.summary(facts.agenda().get(0), facts))
                : "";
        String before = before(outcome, facts);
        String written = before + text(outcome, facts, ITEMS_SHOWN) + next;
        String aloud = before + text(outcome, facts, ITEMS_ALOUD) + next;
        return new Reply(written, facts.language(), aloud);
    }

    /** What was done before the question that the turn ends in. */
    private String before(Outcome outcome, ReplyFacts facts) {
        if (outcome instanceof Outcome.DoneAll || outcome instanceof Outcome.ConfirmAll) {
            return "";
        }
        return facts.parts().stream()
                .map(part -> part.outcome()
                        .map(ended -> text(ended, facts.about(part.intent()).finding(part.found()), ITEMS_ALOUD))
                        .map(text -> text + "\n")
                        .orElse(""))
                .collect(Collectors.joining());
    }

    /** The question {@code asked} once more, after an answer to it that was not understood. */
    public Reply askedAgain(String asked, Language language) {
        return new Reply(messages.get(language, "asked_again", asked), language);
    }

    /** The same after one more, with the way out of it. */
    public Reply askedOnceMore(String asked, Language language) {
        return new Reply(messages.get(language, "asked_once_more", asked), language);
    }

    /** The question {@code asked} once more, after a courtesy and its reply. */
    public Reply withCourtesy(Optional<ProposedIntent> courtesy, String asked, Language language) {
        String reply = courtesy.flatMap(said -> catalog.setAnswer(said.intent()))
                .map(said -> said.intent().replies().done().get(language))
                .map(template -> ReplyTemplate.render(template, p -> Optional.empty()) + " ")
                .orElse("");
        return new Reply(reply + asked, language);
    }

    /** What may be answered to the question that was put as {@code asked}. */
    public Reply helpToAnswer(Answerable answer, String asked, Language language) {
        return new Reply(answerHelp.to(answer, language) + "\n" + asked, language);
    }

    /** {@code reply}, then the question that waits. */
    public Reply andThen(Reply reply, String asked) {
        return new Reply(reply.text() + "\n" + asked, reply.language(), reply.aloud() + "\n" + asked);
    }

    /** That a question which nobody answers is let go of. */
    public Reply letGo(Language language) {
        return new Reply(messages.get(language, "let_go"), language);
    }

    /** How one item that a lookup found is called, for the user to choose by. */
    public String describe(ProposedIntent intent, JsonNode item, ReplyFacts facts) {
        ReplyValues values = texts.values(facts.about(intent), Optional.empty());
        return texts.template(facts.about(intent), Replies::option)
                .map(template -> ReplyTemplate.render(template, p -> values.of(item, p)))
                .orElseGet(() -> item.path("id").asText());
    }

    /** How something ended that was asked for earlier, for {@link io.theopy.turn.News}. */
    public String news(Outcome outcome, ReplyFacts facts) {
        if (outcome instanceof Outcome.Done) {
            return say(facts, "news.done", text(outcome, facts, ITEMS_ALOUD));
        }
        String what = facts.intent().map(intent -> texts.summary(intent, facts)).orElse("");
        if (outcome instanceof Outcome.Unknown) {
            return say(facts, "news.unclear", what);
        }
        String why = outcome instanceof Outcome.Refused refused
                ? refused.detail()
                : outcome instanceof Outcome.Failed failed ? failed.detail() : "";
        String reason = messages.find(facts.language(), "news.reason." + why).orElse(why);
        return say(facts, "news.not_done", what, reason);
    }

    /**
     * The write that {@code facts} are about, as it is told afterwards: {@code when}, {@code what}, and its {@code fate}.
     *
     * @param fate what became of it, as in the messages' {@code fate.…}
     */
    public ObjectNode told(ReplyFacts facts, LocalDateTime recorded, String fate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("when", new ValueFormatter(facts.language(), facts.now()).since(recorded, facts.now()))
                .put("what", texts.summaryOfFound(facts.intent().orElseThrow(), facts))
                .put("fate", say(facts, "fate." + fate));
    }

    private String text(Outcome outcome, ReplyFacts facts, int mostItems) {
        if (outcome instanceof Outcome.Done done) {
            return done(done, facts, mostItems);
        }
        if (facts.nobody().isPresent() && (outcome instanceof Outcome.Confirm || outcome instanceof Outcome.Choose)) {
            return nobody(facts.nobody().get(), facts);
        }
        if (outcome instanceof Outcome.Confirm) {
            return confirm(facts);
        }
        if (outcome instanceof Outcome.ConfirmAll) {
            return several.question(facts, texts::summaryOfFound);
        }
        if (outcome instanceof Outcome.DoneAll) {
            return several.ends(facts, (part, own) -> text(part, own, mostItems), texts::summaryOfFound);
        }
        if (outcome instanceof Outcome.AskSlot ask) {
            return ask(ask, facts);
        }
        if (outcome instanceof Outcome.Choose choose) {
            return say(facts, "choose", numbered(choose.options()));
        }
        if (outcome instanceof Outcome.Clarify) {
            return clarify(facts);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refusals.refused(refused, facts);
        }
        if (outcome instanceof Outcome.Queued queued) {
            return say(facts, "queued", shortened(queued.reference()));
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return say(facts, "unknown", shortened(unknown.reference()));
        }
        if (outcome instanceof Outcome.Failed failed) {
            return say(facts, failure(failed));
        }
        return say(facts, outcome instanceof Outcome.Cancelled ? "cancelled" : "not_understood");
    }

    private String nobody(ReplyFacts.Nobody unknown, ReplyFacts facts) {
        List<String> near = unknown.near().stream().map(DirectoryEntry::label).toList();
        String key = unknown.creatable() ? "nobody.create" : "nobody.near";
        String then = facts.intent().map(intent -> texts.summary(intent, facts)).orElse("");
        return switch (near.size()) {
            case 0 -> say(facts, key, unknown.name(), "", then);
            case 1 -> say(facts, key + ".one", unknown.name(), near.get(0), then);
            default -> say(facts, key + ".several", unknown.name(), numbered(near), then);
        };
    }

    private static String failure(Outcome.Failed failed) {
        return switch (failed.stage()) {
            case "stt" -> "failed.stt";
            case Outcome.Failed.RECORDS -> "failed.records";
            default -> failed.retryable() ? "failed.retryable" : "failed";
        };
    }

    private String confirm(ReplyFacts facts) {
        String question = texts.template(facts, Replies::question)
                .map(template -> texts.whole(facts, template))
                .orElseGet(
                        () -> say(facts, "confirm", texts.summary(facts.intent().orElseThrow(), facts)));
        String instead = facts.intent()
                .flatMap(ProposedIntent::obstacle)
                .map(obstacle -> say(facts, "once." + obstacle.kind().name().toLowerCase(Locale.ROOT), obstacle.said()))
                .orElse("");
        return instead
                + facts.instead()
                        .map(next -> say(facts, "confirm.instead", question, texts.summary(next, facts)))
                        .orElse(question);
    }

    private String done(Outcome.Done done, ReplyFacts facts, int mostItems) {
        if (done.intent().equals("repeat")) {
            return facts.lastReply().orElseGet(() -> say(facts, "nothing_to_repeat"));
        }
        if (done.intent().equals("help")) {
            return help(facts, mostItems);
        }
        JsonNode items = done.result().path("items");
        if (!items.isArray()) {
            return texts.render(facts, Replies::done, done.result()).orElseGet(() -> say(facts, "done"));
        }
        if (done.result().has(CountText.COUNT)) {
            return counts.of(done.result(), facts);
        }
        if (items.isEmpty() && done.result().has(FROM)) {
            int beyond = done.result().path("total").asInt();
            return beyond > 0 ? say(facts, "list.beyond", beyond) : say(facts, "list.end");
        }
        if (items.isEmpty()) {
            return texts.render(facts, Replies::none, done.result()).orElseGet(() -> say(facts, "none"));
        }
        // A question that waits is put once more after what is told in passing, and five lines are enough.
        boolean inPassing = catalog.setAnswer(done.intent()).isPresent();
        return list(items, done.result(), facts, inPassing && mostItems == ITEMS_ALOUD ? ITEMS_ALOUD - 1 : mostItems);
    }

    private String list(JsonNode items, JsonNode result, ReplyFacts facts, int mostItems) {
        StringBuilder out = new StringBuilder(heading(items, result, facts, mostItems));
        ReplyValues values = texts.values(facts, Optional.of(result));
        String template = texts.template(facts, Replies::item).orElse("{id}");
        int said = Math.min(items.size(), mostItems);
        for (int i = 0; i < said; i++) {
            JsonNode item = items.get(i);
            out.append(out.isEmpty() ? "" : "\n").append(ReplyTemplate.render(template, p -> values.of(item, p)));
        }
        int more = Math.max(items.size(), result.path("total").asInt(0)) - said;
        return more > 0 ? out.append('\n').append(say(facts, "more", more)).toString() : out.toString();
    }

    /** What is said above a list: nothing above items that were pointed at. */
    private String heading(JsonNode items, JsonNode result, ReplyFacts facts, int mostItems) {
        if (result.has(PICKED)) {
            return "";
        }
        if (result.has(FROM)) {
            int from = result.path(FROM).asInt();
            int to = from + Math.min(items.size(), mostItems);
            return say(
                    facts,
                    "list.rest",
                    from + 1,
                    to,
                    from + result.path("total").asInt());
        }
        return texts.render(facts, Replies::done, result).orElseGet(() -> say(facts, "list", items.size()));
    }

    private String ask(Outcome.AskSlot ask, ReplyFacts facts) {
        Optional<SlotValue> known = facts.intent().map(intent -> intent.slots().get(ask.slot()));
        Optional<Doubt> doubt = known.flatMap(SlotValue::doubt);
        if (doubt.isPresent()) {
            SlotType type = slot(ask).map(Slot::type).orElse(SlotType.TEXT);
            return new DoubtText(messages, facts.language()).of(known.get(), doubt.get(), type) + " "
                    + slotQuestion(ask, facts);
        }
        return ask.slots().containsKey(ask.slot()) ? say(facts, "ask.hour") : slotQuestion(ask, facts);
    }

    private String slotQuestion(Outcome.AskSlot ask, ReplyFacts facts) {
        return slot(ask)
                .map(Slot::ask)
                .map(questions -> questions.get(facts.language()))
                .orElseGet(() -> say(facts, "ask", ask.slot()));
    }

    private Optional<Slot> slot(Outcome.AskSlot ask) {
        return catalog.find(ask.intent()).flatMap(intent -> intent.slot(ask.slot()));
    }

    private String clarify(ReplyFacts facts) {
        if (!facts.agenda().isEmpty()) {
            List<String> commands = facts.agenda().stream()
                    .map(command -> texts.summary(command, facts))
                    .toList();
            return say(facts, "agenda", numbered(commands));
        }
        List<String> readings = facts.readings().stream()
                .map(reading -> texts.summary(reading, facts))
                .toList();
        return readings.size() == 1
                ? say(facts, "clarify.one", readings.get(0))
                : say(facts, "clarify.several", numbered(readings));
    }

    /** What this caller may ask for. */
    private String help(ReplyFacts facts, int mostItems) {
        List<String> offers = catalog.intents().stream()
                .filter(intent -> RefusalText.mayAsk(intent, facts))
                .map(intent -> intent.replies().summary().get(facts.language()))
                .filter(summary -> summary != null)
                .map(summary -> "\n- " + ReplyTemplate.render(summary, p -> Optional.empty()))
                .toList();
        int said = mostItems == ITEMS_ALOUD ? Math.min(ITEMS_ALOUD, offers.size()) : offers.size();
        String more = said < offers.size() ? "\n" + say(facts, "more", offers.size() - said) : "";
        return say(facts, "help", String.join("", offers.subList(0, said)) + more);
    }

    private String say(ReplyFacts facts, String key, Object... arguments) {
        return messages.get(facts.language(), key, arguments);
    }

    /** As much of a reference as people can read out. */
    private static String shortened(String reference) {
        return reference.substring(0, Math.min(REFERENCE_SAID, reference.length()));
    }

    static String numbered(List<String> options) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            out.append('\n').append(i + 1).append(". ").append(options.get(i));
        }
        return out.toString();
    }
}
