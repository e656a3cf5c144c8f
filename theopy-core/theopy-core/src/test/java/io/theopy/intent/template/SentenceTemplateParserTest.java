package io.theopy.intent.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTemplateParserTest {
    private static final Words THE = new Words(List.of("the"), "the");

    private static SentenceTemplateParser parser(Language language) {
        return new SentenceTemplateParser(
                language, name -> name.equals("the") ? Optional.<Node>of(THE) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '"', textBlock = """
        "show invoices"                   > "show invoices"
        "show [all] invoices"             > "show all invoices, show invoices"
        "(show, list) it"                 > "show list it"
        "(show|list) it"                  > "show it, list it"
        "(show|list|) it"                 > "show it, list it, it"
        "a [b [c]]"                       > "a b c, a b, a"
        "[a|b] c"                         > "a c, b c, c"
        "(a;b)"                           > "a b, b a"
        "(a;[b])"                         > "a b, a, b a, a"
        "x [a;b]"                         > "x a b, x b a, x"
        "(a;b;c)"                         > "a b c, a c b, b a c, b c a, c a b, c b a"
        "invoice {invoice} paid"          > "invoice {invoice} paid"
        "show {client!}"                  > "show {client!}"
        "{client}'s file"                 > "{client} 's file"
        "invoice[s]"                      > "invoices, invoice"
        "pa(id|yed) it"                   > "paid it, payed it"
        "l'(ajout|envoi)"                 > "l' ajout, l' envoi"
        "  spaces   do  not matter "      > "spaces do not matter"
        "Crée, PAYÉE !"                   > "creee payee"
        """)
    void aTemplateStandsForItsSentences(String template, String sentences) {
        List<String> expected =
                sentences.equals("creee payee") ? List.of("cree payee") : Arrays.asList(sentences.split(", "));

        assertThat(expand(parser(Language.EN).parse(template).root())).containsExactlyElementsOf(expected);
    }

    @Test
    void rulesAreWrittenOut() {
        SentenceTemplate template = parser(Language.EN).parse("show [<the>] list");

        assertThat(expand(template.root())).containsExactly("show the list", "show list");
    }

    @Test
    void anElidedArticleBeforeASlotIsATokenAsInAnUtterance() {
        SentenceTemplate template = parser(Language.FR).parse("factures d'{client} et qu'[il]");

        assertThat(expand(template.root()))
                .containsExactly("factures d' {client} et qu' il", "factures d' {client} et qu'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '"', textBlock = """
        "show [all invoices"    > "'[' is not closed by ']'"
        "show (all] invoices"   > "'(' is not closed by ')' but met by ']'"
        "show all] invoices"    > "']' closes nothing"
        "a | b"                 > "'|' closes nothing"
        "(a|b;c)"               > "'(' is not closed by ')' but met by ';'"
        "show {invoice"         > "'{' is not closed by '}'"
        "show {In Voice}"       > "expected the name of a slot"
        "show <unknown> it"     > "there is no rule <unknown>"
        "pa(id|{x})"            > "touches a bracket that holds more than plain text"
        "(a;b;c;d;e;f)"         > "at most 5 parts can stand in any order"
        "a } b"                 > "'}' closes nothing"
        """)
    void aMistakeIsNamedWithItsPlace(String template, String problem) {
        assertThatThrownBy(() -> parser(Language.EN).parse(template))
                .isInstanceOf(TemplateSyntaxException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void bracketsNestOnlySoDeep() {
        String deep = "[".repeat(1_000) + "a" + "]".repeat(1_000);

        assertThatThrownBy(() -> parser(Language.EN).parse(deep)).hasMessageContaining("nest too deeply");
    }

    @Test
    void aTemplateThatWouldBecomeHugeIsRefusedAtOnce() {
        Node[] rule = {new Words(List.of("ha"), "ha")};
        SentenceTemplateParser parser = new SentenceTemplateParser(Language.EN, name -> Optional.of(rule[0]));
        for (int i = 0; i < 8; i++) {
            rule[0] = new Alternatives(List.of(rule[0], rule[0], rule[0]));
        }

        assertThatThrownBy(() -> parser.parse("<a> <a> <a>")).hasMessageContaining("more than 5000 parts");
    }

    /** All sentences of a node; slots as they are written. */
    private static List<String> expand(Node node) {
        if (node instanceof Words words) {
            return List.of(String.join(" ", words.forms()));
        }
        if (node instanceof SlotReference slot) {
            return List.of("{" + slot.slot() + (slot.known() ? "!" : "") + "}");
        }
        if (node instanceof Alternatives alternatives) {
            return alternatives.options().stream()
                    .flatMap(option -> expand(option).stream())
                    .toList();
        }
        List<String> sentences = List.of("");
        for (Node part : ((Sequence) node).parts()) {
            List<String> longer = new ArrayList<>();
            for (String start : sentences) {
                expand(part).forEach(end -> longer.add((start + " " + end).strip()));
            }
            sentences = longer;
        }
        return sentences;
    }
}
