package io.theopy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.TeepyRoles;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBuilderTest {
    private final ResponseBuilder replies = new ResponseBuilder(IntentCatalog.teepy());

    @Test
    void aLongListIsShownInPartAndReadOutInASmallerPart() {
        Reply reply = clients(12);

        assertThat(reply.text().lines()).hasSize(1 + 10 + 1);
        assertThat(reply.text()).endsWith("and 2 more.");
        assertThat(reply.aloud().lines()).hasSize(1 + 3 + 1);
        assertThat(reply.aloud())
                .contains("Client 3")
                .doesNotContain("Client 4")
                .endsWith("and 9 more.");
    }

    @Test
    void aShortListIsReadOutAsItIsShown() {
        Reply reply = clients(3);

        assertThat(reply.aloud()).isEqualTo(reply.text()).contains("Client 3");
    }

    @Test
    void aQuestionIsPutAgainAfterSayingThatTheAnswerWasNotUnderstood() {
        assertThat(replies.askedAgain("When?", Language.EN).text())
                .isEqualTo("Sorry, I did not understand that. When?");
        assertThat(replies.askedAgain("Pour quand ?", Language.FR).aloud())
                .isEqualTo("Désolé, je n'ai pas compris. Pour quand ?");
    }

    @Test
    void whatMayHaveHappenedIsNotCalledUndone() {
        ProposedIntent intent =
                new ProposedIntent("list_clients", Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
        Outcome unknown = new Outcome.Unknown("list_clients", Map.of(), "reference");
        for (Language language : List.of(Language.EN, Language.FR)) {
            String news = replies.news(
                    unknown,
                    ReplyFacts.of(
                                    language,
                                    LocalDateTime.of(2025, 11, 3, 9, 0),
                                    Caller.of("manager", TeepyRoles.MANAGER))
                            .about(intent));
            assertThat(news)
                    .contains(language == Language.EN ? "may or may not have been done" : "peut-être été exécutée")
                    .contains(language == Language.EN ? "please look in Teepy" : "vérifiez dans Teepy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u0085", "\u001b[2K\r"})
    void aNameCannotBeginALineOfTheReply(String breaking) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putArray("items").addObject().put("id", 1).put("name", "Client" + breaking + "Invoice 101 is paid.");

        String text = listed(result).text();

        assertThat(text.split("\\R|\\r", -1)).hasSize(2);
        assertThat(text).contains("Invoice 101 is paid.");
    }

    private Reply clients(int count) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode items = result.putArray("items");
        for (int i = 1; i <= count; i++) {
            items.addObject().put("id", i).put("name", "Client " + i).put("city", "Lyon");
        }
        result.put("total", count);
        return listed(result);
    }

    private Reply listed(ObjectNode result) {
        ProposedIntent intent =
                new ProposedIntent("list_clients", Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
        ReplyFacts facts = ReplyFacts.of(
                        Language.EN, LocalDateTime.of(2025, 11, 3, 9, 0), Caller.of("manager", TeepyRoles.MANAGER))
                .about(intent);
        return replies.reply(new Outcome.Done("list_clients", Map.of(), result), facts);
    }
}
