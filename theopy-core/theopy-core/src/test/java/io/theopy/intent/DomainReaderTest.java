package io.theopy.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainReaderTest {
    private static final String GOOD = """
            languages: [en, fr]
            entities:
              book:
                nouns: {en: [book], fr: [livre]}
                fields: {id: book_id, name: book}
              member: {beside: book}
            references:
              loan_number: {nouns: {en: [loan], fr: [prêt]}, samples: 1-60}
            names:
              means: {Stranger: étranger}
            roles:
              librarian: ["books:read", "books:write"]
            intents:
              move:
                slots:
                  name: {type: name, of: member}
                  book: {type: book}
                  loan: {type: loan_number}
                  from: {type: datetime, before: true}
                examples: {en: ["move {book}"], fr: ["déplace {book}"]}
            """;

    @Test
    void whatIsDeclaredIsAKindOfSlot() {
        Intent move = IntentCatalog.parse("library.yaml", GOOD).find("move").orElseThrow();

        assertThat(move.slot("book").orElseThrow().kind().isEntity()).isTrue();
        assertThat(move.slot("book").orElseThrow().kind().name()).isEqualTo("book");
        assertThat(move.slot("loan").orElseThrow().type()).isEqualTo(SlotType.REFERENCE);
        assertThat(move.slot("name").orElseThrow().of()).hasValue("member");
        assertThat(move.slot("from").orElseThrow().before()).isTrue();
    }

    @Test
    void wordsAreFoldedSoThatAccentsDoNotMatter() {
        Domain domain = IntentCatalog.parse("library.yaml", GOOD).domain();

        assertThat(domain.references().get(0).called(Language.FR)).isEqualTo(List.of("pret"));
        assertThat(domain.names().means()).containsEntry("stranger", "etranger");
    }

    @Test
    void aRoleHasItsScopesAndNoOthers() {
        IntentCatalog catalog = IntentCatalog.parse("library.yaml", GOOD);

        assertThat(catalog.role("Librarian").scopes()).containsExactlyInAnyOrder("books:read", "books:write");
        assertThatThrownBy(() -> catalog.role("king"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("known: librarian");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        `  book:\n`             ~ `  Book:\n`              ~ 4: 'Book' cannot be the name of a kind
        `  book:\n`             ~ `  date:\n`              ~ 4: 'date' cannot be the name of a kind
        `nouns: {en: [book],`   ~ `nuns: {en: [book],`     ~ 4: unknown key 'nuns'
        `[book], fr: [livre]}`  ~ `[book]}`                ~ 4: 'fr' is missing here
        `, name: book}`         ~ `}`                      ~ 5: fields needs both
        `{beside: book}`        ~ `{beside: shelf}`        ~ 6: beside: there is no other entity 'shelf'
        `{beside: book}`        ~ `{beside: member}`       ~ 6: beside: there is no other entity 'member'
        `samples: 1-60`         ~ `samples: 60-1`          ~ 8: expected the numbers that there usually are
        `means: {`              ~ `moans: {`               ~ 10: unknown key 'moans'
        `"books:write"`         ~ `"everything"`           ~ 12: expected a scope such as books:read
        `  librarian:`          ~ `  Chief Librarian:`     ~ 12: 'Chief Librarian' cannot be the name of a role
        `of: member`            ~ `of: shelf`              ~ 16: 'of' belongs to slots of type name
        `{type: book}`          ~ `{type: book, of: book}` ~ 17: 'of' belongs to slots of type name
        `{type: datetime, b`    ~ `{type: duration, b`     ~ 19: 'before' belongs to slots of type datetime
        """)
    void aMistakeIsReportedWithFileAndLine(String right, String wrong, String problem) {
        assertThat(GOOD).contains(right);

        assertThatThrownBy(() -> IntentCatalog.parse("library.yaml", GOOD.replace(right, wrong)))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("library.yaml:" + problem);
    }
}
