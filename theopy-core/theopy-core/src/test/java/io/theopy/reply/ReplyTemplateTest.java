package io.theopy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTemplateTest {
    private static String render(String template, Map<String, String> values) {
        return ReplyTemplate.render(template, p -> Optional.ofNullable(values.get(p.name())));
    }

    @Test
    void valuesTakeTheirPlaces() {
        assertThat(render("Invoice {invoice} is paid.", Map.of("invoice", "101")))
                .isEqualTo("Invoice 101 is paid.");
    }

    @Test
    void aPartInBracketsGoesWhenItsValueIsMissing() {
        assertThat(render("Booked {client}[ with {operator}].", Map.of("client", "Gare")))
                .isEqualTo("Booked Gare.");
        assertThat(render("Booked {client}[ with {operator}].", Map.of("client", "Gare", "operator", "Léa")))
                .isEqualTo("Booked Gare with Léa.");
    }

    @Test
    void whatAUserSaidIsNeverAPlaceholder() {
        assertThat(render("[Text: {text}] for {client}", Map.of("text", "{client} [x] $1", "client", "Gare")))
                .isEqualTo("Text: {client} [x] $1 for Gare");
    }
}
