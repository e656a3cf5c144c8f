package io.theopy.action.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.TeepyRoles;
import io.theopy.action.Evidence;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Role;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Caller;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerJsonTest {
    private static final String STRANGE = "é 😀 \0 \uD83D \" \\ \u2028";

    @ParameterizedTest
    @EnumSource(ProposedIntent.Origin.class)
    void proposalsComeBackAsTheyWere(ProposedIntent.Origin origin) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        slots.put("when", SlotValue.of("2026-11-11", "demain"));
        slots.put("client", SlotValue.linked(new DirectoryEntry("7", STRANGE, "Lyon"), "la gare"));
        slots.put(
                "operator",
                new SlotValue(
                        "Martin",
                        "martin",
                        List.of(new DirectoryEntry("1", "Martin", ""), new DirectoryEntry("2", "Martine", "Paris"))));
        ProposedIntent measured = new ProposedIntent("book", slots, OptionalDouble.of(0.1 + 0.2), origin);
        ProposedIntent bare = new ProposedIntent("undo", Map.of(), OptionalDouble.empty(), origin);

        assertThat(LedgerJson.proposal(LedgerJson.of(measured))).isEqualTo(measured);
        assertThat(LedgerJson.proposal(LedgerJson.of(measured)).slots().keySet())
                .containsExactly("when", "client", "operator");
        assertThat(LedgerJson.proposal(LedgerJson.of(bare))).isEqualTo(bare);
    }

    @Test
    void evidenceComesBackAsItWas() throws JsonProcessingException {
        JsonNode found = JsonMapper.builder().build().readTree("{\"id\":12,\"list\":[1,true,null,\"é\"],\"n\":{}}");
        List<Evidence> all = List.of(
                Evidence.of(true),
                Evidence.of(false).consenting("ab"),
                Evidence.of(true).finding(found),
                Evidence.of(false).consenting("ab").finding(JsonNodeFactory.instance.nullNode()));

        for (Evidence evidence : all) {
            assertThat(LedgerJson.evidence(LedgerJson.of(evidence))).isEqualTo(evidence);
        }
    }

    static Collection<Role> roles() {
        return IntentCatalog.teepy().domain().roles().values();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void callersComeBackAsTheyWere(Role role) {
        Caller all = Caller.of(STRANGE, role);
        Caller none = new Caller("nobody", role.name(), Set.of());

        assertThat(LedgerJson.caller(LedgerJson.of(all))).isEqualTo(all);
        assertThat(LedgerJson.caller(LedgerJson.of(none))).isEqualTo(none);
    }

    @Test
    void amountsKeepTheirDigits() {
        JsonNode amounts =
                LedgerJson.json("{\"a\":0.1,\"b\":12345678901234567890.123456789,\"c\":99999999999999999999}");

        assertThat(LedgerJson.json(LedgerJson.of(amounts))).isEqualTo(amounts);
        assertThat(LedgerJson.of(amounts)).contains("12345678901234567890.123456789");
    }

    @Test
    void whatIsStoredIsAscii() {
        String stored = LedgerJson.of(JsonNodeFactory.instance.textNode(STRANGE));

        assertThat(stored).isASCII().doesNotContain("\0");
        assertThat(LedgerJson.json(stored).textValue()).isEqualTo(STRANGE);
    }

    @Test
    void fieldsThatALaterVersionAddedArePassedOver() {
        assertThat(LedgerJson.evidence("{\"sure\":true,\"witness\":{\"x\":1}}")).isEqualTo(Evidence.of(true));
        assertThat(LedgerJson.caller("{\"id\":\"m\",\"role\":\"MANAGER\",\"scopes\":[],\"team\":\"a\"}"))
                .isEqualTo(new Caller("m", TeepyRoles.MANAGER.name(), Set.of()));
        assertThat(LedgerJson.proposal("{\"intent\":\"i\",\"origin\":\"MODEL\",\"tone\":1,"
                                + "\"slots\":{\"s\":{\"value\":\"v\",\"said\":\"w\",\"weight\":2}}}")
                        .slots())
                .isEqualTo(Map.of("s", SlotValue.of("v", "w")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"id\":\"m\"}",
                "{\"id\":7,\"role\":\"MANAGER\",\"scopes\":[]}",
                "{\"id\":\"\",\"role\":\"MANAGER\",\"scopes\":[]}",
                "{\"id\":\"m\",\"role\":\"\",\"scopes\":[]}",
                "{\"id\":\"m\",\"role\":\"MANAGER\",\"scopes\":[1]}",
                "{\"id\":\"m\",\"id\":\"n\",\"role\":\"MANAGER\",\"scopes\":[]}",
                "{\"id\":\"m\",\"role\":\"MANAGER\",\"scopes\":[]} {}"
            })
    void whatWasAlteredIsRefused(String stored) {
        assertThatThrownBy(() -> LedgerJson.caller(stored))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("caller")
                .hasMessageContaining("newer Theopy");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        JsonNode deep = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 200; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }
        JsonNode tooDeep = deep;

        assertThatThrownBy(() -> LedgerJson.of(tooDeep)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> LedgerJson.json("[".repeat(200) + "]".repeat(200)))
                .isInstanceOf(LedgerException.class);
    }
}
