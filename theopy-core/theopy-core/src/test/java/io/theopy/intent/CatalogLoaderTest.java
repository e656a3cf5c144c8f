package io.theopy.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogLoaderTest {
    /** A valid catalogue; the tests below break one line of it each. */
    private static final String GOOD = """
            rules:
              mark: {en: "(mark|set)", fr: "(marque|passe)"}
            frame:
              en: "[please] {sentence} [thanks]"
            intents:
              mark_paid:
                slots:
                  invoice: {type: invoice_number, required: true, ask: {en: "Which invoice?", fr: "Quelle facture ?"}}
                  client: {type: client}
                examples:
                  en: ["<mark> invoice {invoice} [of {client}] as paid"]
                  fr: ["<mark> la facture {invoice} payée"]
                action:
                  method: PATCH
                  path: "/invoices/{invoice}"
                  body: {status: paid, client: "{client.id}"}
                  scope: "invoices:write"
                  lookup: {path: "/invoices/{invoice}"}
                  confirm: always
                  undo: {intent: mark_paid, slots: {invoice: "{invoice}"}}
                reply: {en: "Invoice {invoice}[ of {found.client}] is paid.", fr: "Facture {invoice} payée."}
                reply_item: {en: "{anything}", fr: "{anything}"}
              list_invoices:
                slots:
                  status:
                    type: choice
                    choices: {paid: {en: ["paid"], fr: ["payées"]}}
                examples:
                  en: ["list [{status}] invoices"]
                  fr: ["liste les factures [{status}]"]
                action: {method: GET, path: /invoices, query: {status: "{status}"}, scope: "invoices:read", cache: 30s}
                reply: {en: "{result.total|plural:invoice:invoices}", fr: "{result.total}"}
              affirm:
                examples:
                  en: ["yes"]
                  fr: ["oui"]
            entities: {client: {}}
            references: {invoice_number: {}}
            """;

    @Test
    void aCatalogueIsReadInTheOrderOfItsFile() {
        IntentCatalog catalog = IntentCatalog.parse("good.yaml", GOOD);

        assertThat(catalog.intents()).extracting(Intent::name).containsExactly("mark_paid", "list_invoices", "affirm");
        assertThat(catalog.languages()).containsExactly(Language.EN, Language.FR);
    }

    @Test
    void anActionHasWhatTheFileSaysAndSafeDefaults() {
        IntentCatalog catalog = IntentCatalog.parse("good.yaml", GOOD);

        ActionBinding write = catalog.find("mark_paid").flatMap(Intent::action).orElseThrow();
        assertThat(write.writes()).isTrue();
        assertThat(write.confirm()).isEqualTo(Confirm.ALWAYS);
        assertThat(write.body()).containsExactlyInAnyOrderEntriesOf(Map.of("status", "paid", "client", "{client.id}"));
        assertThat(write.undo()).contains(new ActionBinding.FollowUp("mark_paid", Map.of("invoice", "{invoice}")));
        ActionBinding read =
                catalog.find("list_invoices").flatMap(Intent::action).orElseThrow();
        assertThat(read.writes()).isFalse();
        assertThat(read.confirm()).isEqualTo(Confirm.NEVER);
        assertThat(read.cache()).isEqualTo(Duration.ofSeconds(30));
        assertThat(catalog.find("affirm")).map(Intent::isDialogueAct).contains(true);
    }

    @Test
    void aWriteIsConfirmedWhenUnsureUnlessTheFileSaysOtherwise() {
        IntentCatalog catalog = IntentCatalog.parse("good.yaml", GOOD.replace("      confirm: always\n", ""));

        assertThat(catalog.find("mark_paid").flatMap(Intent::action))
                .map(ActionBinding::confirm)
                .contains(Confirm.WHEN_UNSURE);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        `rules:`                          ~ `rulez:`                         ~ 2: unknown key 'rulez'
        `(mark|set)`                      ~ `(mark|set`                      ~ 2: '(' is not closed by ')'
        `{en: "(mark|set)", fr`           ~ `{en: "<mark>", fr`              ~ 2: the rule <mark> uses itself
        `{sentence} [thanks]`             ~ `[thanks]`                       ~ 4: a frame holds {sentence} once
        `  mark_paid:\n    slots:`        ~ `  MarkPaid:\n    slots:`        ~ 7: 'MarkPaid' cannot be the name of an intent
        `type: invoice_number`            ~ `type: invoice_nr`               ~ 8: unknown slot type 'invoice_nr'
        `required: true, ask`             ~ `required: maybe, ask`           ~ 8: expected true or false, not 'maybe'
        `, fr: "Quelle facture ?"`        ~ ``                               ~ 8: 'fr' is missing here
        `required: true, ask: {en: "Which invoice?", fr: "Quelle facture ?"}` ~ `required: true` ~ 8: the required slot 'invoice' needs a question
        `client: {type: client}`          ~ `client: {type: choice}`         ~ 9: a choice needs choices
        `client: {type: client}`          ~ `client: {typo: client}`         ~ 9: unknown key 'typo'
        `client: {type: client}`          ~ `found: {type: client}`          ~ 9: 'found' cannot be the name of a slot
        `[of {client}] as`                ~ `[of {customer}] as`             ~ 11: there is no slot 'customer' here; known: client, invoice
        `[of {client}] as`                ~ `[{invoice}] as`                 ~ 11: some sentence of this template says {invoice} twice
        `[of {client}] as`                ~ `[of {invoice!}] as`             ~ 11: {invoice!}: only entities can be known ones
        `<mark> invoice {invoice} [of {client}] as paid` ~ `[mark] {client}` ~ 11: some sentence of this template has no word of its own
        `<mark> invoice`                  ~ `<marc> invoice`                 ~ 11: there is no rule <marc>
        `\n      fr: ["<mark> la facture {invoice} payée"]` ~ ``             ~ 11: 'fr' is missing here
        `method: PATCH`                   ~ `method: STEAL`                  ~ 14: unknown method
        `method: PATCH`                   ~ `method: PATCH\n      writes: false` ~ 14: a PATCH always writes
        `path: "/invoices/{invoice}"\n      body` ~ `path: "/invoices/{invoyce}"\n      body` ~ 15: {invoyce} is no slot of this intent; known: invoice, client
        `path: "/invoices/{invoice}"\n      body` ~ `path: "/clients/{client.id}"\n      body` ~ 15: {client} is part of the path, so the slot must be required
        `path: "/invoices/{invoice}"\n      body` ~ `path: "invoices"\n      body` ~ 15: expected a path such as
        `"{client.id}"}`                  ~ `"{invoice.id}"}`                ~ 16: {invoice.id}: only entities have an .id
        `"{client.id}"}`                  ~ `"{result.id}"}`                 ~ 16: {result.id} can only be said after the action
        `      scope: "invoices:write"\n` ~ ``                               ~ 14: an action needs a scope
        `"invoices:write"`                ~ `"invoices:read"`                ~ 17: what writes needs a write scope
        `"invoices:write"`                ~ `"everything"`                   ~ 17: expected a scope such as
        `confirm: always`                 ~ `confirm: perhaps`               ~ 19: unknown confirm; known: NEVER, WHEN_UNSURE, ALWAYS
        `confirm: always`                 ~ `cache: 30s`                     ~ 19: only answers to reads can be kept
        `undo: {intent: mark_paid,`       ~ `correct: {bill: {intent: mark_paid, slots: {invoice: "{invoice}"}}}\n      undo: {intent: mark_paid,` ~ 20: correct: 'bill' is no slot of this intent
        `undo: {intent: mark_paid,`       ~ `correct: {invoice: {intent: mark_unpaid}}\n      undo: {intent: mark_paid,` ~ 20: correct: there is no intent 'mark_unpaid' that writes
        `undo: {intent: mark_paid,`       ~ `correct: {invoice: {intent: mark_paid}}\n      undo: {intent: mark_paid,` ~ 20: correct: 'mark_paid' needs its slot 'invoice'
        `confirm: always\n      undo: {intent: mark_paid,` ~ `confirm: never\n      correct: {invoice: {intent: mark_paid, slots: {invoice: "{invoice}"}}}\n      undo: {intent: mark_paid,` ~ 20: correct: 'mark_paid' is never confirmed, and a correction has to be
        `undo: {intent: mark_paid, slots: {invoice: "{invoice}"}}` ~ `undo: mark_unpaid` ~ 20: undo: there is no intent 'mark_unpaid' that writes
        `slots: {invoice: "{invoice}"}}`  ~ `slots: {client: "{client}"}}`   ~ 20: undo: 'mark_paid' needs its slot 'invoice'
        `slots: {invoice: "{invoice}"}}`  ~ `slots: {bill: "{invoice}"}}`    ~ 20: undo: 'mark_paid' has no slot 'bill'
        `Invoice {invoice}[ of`           ~ `Invoice {number}[ of`           ~ 21: {number} is no slot of this intent
        `Invoice {invoice}[ of`           ~ `Invoice {invoice}[[ of`         ~ 21: the brackets [...] do not match
        `Invoice {invoice}[ of`           ~ `Invoice {Invoice}[ of`          ~ 21: a placeholder is written {name}
        `Invoice {invoice}[ of`           ~ `Invoice {invoice|shout}[ of`    ~ 21: unknown format 'shout'
        `    reply: {en: "Invoice {invoice}[ of {found.client}] is paid.", fr: "Facture {invoice} payée."}\n` ~ `` ~ 7: the intent 'mark_paid' has an action and so needs a reply
        `      lookup: {path: "/invoices/{invoice}"}\n` ~ ``                 ~ 20: {found.client} needs the form {found.field} and a lookup before it
        `method: GET, path`               ~ `method: GET, writes: true, path` ~ 31: a GET cannot write
        `cache: 30s`                      ~ `cache: soon`                    ~ 31: expected a time such as 30s
        `  affirm:`                       ~ `  mark_paid:`                   ~ 33: 'mark_paid' is here twice
        `en: ["yes"]`                     ~ `de: ["ja"]`                     ~ 35: unknown language 'de'; known: en, fr
        `en: ["yes"]`                     ~ `en: []`                         ~ 35: expected at least one template
        `en: ["yes"]`                     ~ `en: [[yes]]`                    ~ 35: expected a text here
        `en: ["yes"]`                     ~ `en: [*anchor]`                  ~ 35: not valid YAML
        `en: ["yes"]`                     ~ `en: ["yes"`                     ~ 36: not valid YAML
        """)
    void aMistakeIsReportedWithFileAndLine(String line, String broken, String problem) {
        String before = line.replace("\\n", "\n");
        assertThat(GOOD).contains(before);
        int at = GOOD.indexOf(before);
        String yaml = GOOD.substring(0, at) + broken.replace("\\n", "\n") + GOOD.substring(at + before.length());

        assertThatThrownBy(() -> IntentCatalog.parse("bad.yaml", yaml))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("bad.yaml:" + problem);
    }

    @Test
    void allProblemsAreReportedAtOnceInOrder() {
        String yaml = GOOD.replace("type: invoice_number", "type: number_of_invoice")
                .replace("method: PATCH", "method: PUSH")
                .replace("{result.total}\"", "{total}\"");

        CatalogException problems =
                catchThrowableOfType(CatalogException.class, () -> IntentCatalog.parse("bad.yaml", yaml));

        assertThat(problems.problems())
                .extracting(CatalogException.Problem::line)
                .contains(8, 14, 32)
                .isSorted();
        assertThat(problems.getMessage().lines()).hasSameSizeAs(problems.problems());
    }

    @Test
    void aliasesAreRefusedBecauseTheyMakeSmallFilesHuge() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertThatThrownBy(() -> IntentCatalog.parse("bomb.yaml", bomb)).hasMessageContaining("aliases");
    }

    @Test
    void rulesThatMultiplyAreRefusedQuickly() {
        StringBuilder yaml = new StringBuilder("rules:\n  r0: {en: \"(a|b|c|d)\"}\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("  r%d: {en: \"<r%d> <r%d>\"}\n".formatted(i, i - 1, i - 1));
        }
        yaml.append("intents:\n  boom:\n    examples: {en: [\"<r29>\"]}\n");

        assertThatThrownBy(() -> IntentCatalog.parse("boom.yaml", yaml.toString()))
                .hasMessageContaining("more than 5000 parts");
    }

    @Test
    void emptyTextsAndOtherDataAreClearErrors() {
        assertThatThrownBy(() -> IntentCatalog.parse("a.yaml", "")).hasMessage("a.yaml:1: the file is empty");
        assertThatThrownBy(() -> IntentCatalog.parse("a.yaml", "just words"))
                .hasMessageContaining("a.yaml:1: expected \"key: value\" lines here");
        assertThatThrownBy(() -> IntentCatalog.parse("a.yaml", "intents: {}"))
                .hasMessageContaining("a.yaml:1: there are no intents");
    }

    @Test
    void filesIncludeOthersBesideThem(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("main.yaml"), "include: [more.yaml]\n" + GOOD);
        Files.writeString(
                folder.resolve("more.yaml"), "intents:\n  deny:\n    examples: {en: [\"no\"], fr: [\"non\"]}\n");

        IntentCatalog catalog = IntentCatalog.load(folder.resolve("main.yaml"));

        assertThat(catalog.find("deny")).isPresent();
    }

    @Test
    void whatComesWithTheopyCanBeIncludedAndExtended(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), """
                include: ["theopy:teepy.yaml"]
                intents:
                  greet:
                    examples: {en: ["hello <polite>"], fr: ["bonjour <polite>"]}
                """);

        IntentCatalog catalog = IntentCatalog.load(folder.resolve("mine.yaml"));

        assertThat(catalog.intents()).hasSize(IntentCatalog.teepy().intents().size() + 1);
    }

    @Test
    void hintsAndWhatIsOutOfScopeMayStandInFilesOfTheirOwn(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("main.yaml"), "include: [more.yaml]\n" + GOOD);
        Files.writeString(folder.resolve("more.yaml"), """
                hints:
                  mark_paid: {en: ["invoice {invoice} has come in"]}
                out_of_scope: {en: ["print the file of {client}", "wash the car {datetime}"]}
                """);

        IntentCatalog catalog = IntentCatalog.load(folder.resolve("main.yaml"));

        assertThat(catalog.find("mark_paid").orElseThrow().hints(Language.EN))
                .extracting(SentenceTemplate::source)
                .containsExactly("invoice {invoice} has come in");
        assertThat(catalog.outOfScope().sentences(Language.EN)).hasSize(2);
        assertThat(catalog.outOfScope().sentences(Language.FR)).isEmpty();
    }

    @Test
    void hintsAtNothingAndUnknownSlotsAreReportedWhereTheyStand(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("main.yaml"), "include: [more.yaml]\n" + GOOD);
        Files.writeString(folder.resolve("more.yaml"), """
                hints:
                  fly: {en: ["up and away"]}
                  mark_paid: {en: ["no {thing}"]}
                out_of_scope: {en: ["wash the {car}"]}
                """);

        assertThatThrownBy(() -> IntentCatalog.load(folder.resolve("main.yaml")))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("more.yaml:2: there is no intent 'fly'")
                .hasMessageContaining("more.yaml:3: there is no slot 'thing'")
                .hasMessageContaining("more.yaml:4: there is no slot 'car'");
    }

    @Test
    void anIncludedFileIsNamedInItsProblems(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("main.yaml"), "include: [more.yaml, ../secret.yaml, none.yaml]\n" + GOOD);
        Files.writeString(
                folder.resolve("more.yaml"), "intents:\n  affirm:\n    examples: {en: [\"[no\"], fr: [\"x\"]}\n");

        assertThatThrownBy(() -> IntentCatalog.load(folder.resolve("main.yaml")))
                .hasMessageContaining("more.yaml:3: 'affirm' is already defined at main.yaml:35")
                .hasMessageContaining("main.yaml:1: expected a file below this folder")
                .hasMessageContaining("main.yaml:1: cannot read 'none.yaml': there is no such file");
    }

    @Test
    void aFileThatIsNotTextIsAClearError(@TempDir Path folder) throws Exception {
        Path binary = Files.write(folder.resolve("x.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> IntentCatalog.load(binary)).hasMessageContaining("x.yaml:1: cannot read");
    }
}
