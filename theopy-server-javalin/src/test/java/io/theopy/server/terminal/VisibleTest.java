package io.theopy.server.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.server.wire.WireJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31m", // colour
                "\u001b]0;title\u0007", // the window's title
                "\u001b]8;;http://evil\u001b\\", // a link
                "\u001b[2J\u001b[H", // an empty screen
                "\u001bc", // reset
                "\u009b31m", // the same in one character
                "\u0090q\u009c", // a device control string
                "\r", // over the line again
                "\b\b\b", // over what was said
                "\u007f",
                "\u0000",
                "\u000b\u000c",
                "\u000e", // another character set
                "\u202e", // right to left
                "\u2066\u2069",
                "\u200f\u061c",
                "\u200b\u2060\ufeff", // invisible
                "\u2028\u2029",
                "\udb40\udc41", // invisible letters
                "\ud800" // half of a character
            })
    void whatSteersATerminalIsShownInstead(String hostile) {
        String shown = Visible.lines("a" + hostile + "b");

        assertThat(shown).startsWith("a\\u").endsWith("b");
        assertThat(shown.chars()).allMatch(c -> c >= ' ' && c < 0x7f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pharmacie de l'Église, 150 €", "œuvre", "日本", "😀", "a  b", "\"\\u001b\""})
    void textOfPeopleStaysAsItIs(String text) {
        assertThat(Visible.lines(text)).isEqualTo(text);
        assertThat(Visible.line(text)).isEqualTo(text);
    }

    @Test
    void lineEndsStayOnlyWhereThereMayBeSeveralLines() {
        assertThat(Visible.lines("a\n\tb")).isEqualTo("a\n\tb");
        assertThat(Visible.line("a\nb")).isEqualTo("a\\u000ab");
    }

    @Test
    void jsonStaysTheSameJson() throws Exception {
        JsonNode json = JsonNodeFactory.instance.objectNode().put("name", "\u001b[0m\u009b\u202e\udb40\udc41 é");

        String shown = Visible.lines(WireJson.write(json));

        assertThat(WireJson.parse(shown.getBytes(StandardCharsets.UTF_8))).isEqualTo(json);
        assertThat(shown).doesNotContain("\u009b", "\u202e");
    }
}
