package io.theopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPreprocessorTest {
    private final TextPreprocessor preprocessor = new TextPreprocessor();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "Mark invoice 101 as paid.            | mark invoice 101 as paid",
                "Crée une facture à Élodie            | cree une facture a elodie",
                "rendez-vous                          | rendez vous",
                "est-ce que j'ai un rdv               | est ce que j' ai un rdv",
                "aujourd'hui                          | aujourd'hui",
                "Aujourd’hui à 14h30                  | aujourd'hui a 14h30",
                "l'étoile d’Orléans                   | l' etoile d' orleans",
                "qu'est-ce qu'il y a                  | qu' est ce qu' il y a",
                "j'y vais, l'a-t-il                   | j' y vais l' a t il",
                "jusqu'à lundi                        | jusqu' a lundi",
                "l`avocat d´Anne                      | l' avocat d' anne",
                "s'il te plaît                        | s' il te plait",
                "John Doe's invoices                  | john doe 's invoices",
                "invoice 101's status               | invoice 101 's status",
                "don't                                | don t",
                "two o'clock                          | two o' clock",
                "à 14h30                              | a 14h30",
                "at 2:30pm, please                    | at 2:30pm please",
                "à 14:30.                             | a 14:30",
                "le 11/11/2025                        | le 11/11/2025",
                "2025-11-11                           | 2025-11-11",
                "2025–11–11                           | 2025-11-11",
                "150€                                 | 150€",
                "150 €                                | 150 €",
                "$150                                 | $150",
                "10,50                                | 10,50",
                "1.200,50 €                           | 1.200,50 €",
                "1 200                                | 1 200",
                "20%                                  | 20%",
                "#101                                 | #101",
                "invoice -101                         | invoice -101",
                "invoice −101                         | invoice -101",
                "invoice –101, please                 | invoice -101 please",
                "invoice —101                         | invoice -101",
                "(-101)                               | -101",
                "invoice - 101                        | invoice 101",
                "from 9h -11h                         | from 9h 11h",
                "invoice-101                          | invoice-101",
                "# 101                                | # 101",
                "n°101                                | n°101",
                "n° 101                               | n 101",
                "№101                                 | no101",
                "(101)                                | 101",
                "\"101\"                              | 101",
                "«101», “102”                         | 101 102",
                "invoice 101!!!???                    | invoice 101",
                "101...                               | 101",
                "paid?yes                             | paid yes",
                "101;102                              | 101 102",
                "101, 102 et 103                      | 101 102 et 103",
                "101,demain                           | 101 demain",
                "rdv:14h30                            | rdv 14h30",
                "facture(101)                         | facture 101",
                "facture—101                          | facture 101",
                "2½ heures                            | 2 1⁄2 heures",
                "l'heure d'1h                         | l' heure d' 1h",
                "d'101 à 105                          | d' 101 a 105",
                "nuit@pharma.fr                       | nuit@pharma.fr",
                "<Jean.Dupont@Pharma.fr>,             | jean.dupont@pharma.fr",
                "a@b.fr,c@d.fr                        | a@b.fr c@d.fr",
                "mail: a.b-c+d@e-f.co.uk.             | mail a.b-c+d@e-f.co.uk",
                "+33 (0)4 78 12 34 56                 | +33 (0)4 78 12 34 56",
                "(04)78123456                         | (04)78123456",
                "04.78.12.34.56                       | 04.78.12.34.56",
                "+ 33 6                               | + 33 6",
                "invoice ✅ 101👍                     | invoice 101",
                "👍🏽                                   |",
                "Œuvre, cœur, Lætitia                 | oeuvre coeur laetitia",
                "ＦＵＬＬ １０１                        | full 101",
                "ﬁche                                 | fiche",
                "café                                 | cafe",
                "Café Wagner & Fils                   | cafe wagner fils",
                "...                                  |",
                "'                                    |",
                "- , ;                                |",
            })
    void textIsCutIntoTokens(String text, String expected) {
        Utterance said = preprocessor.process(text, Language.FR);

        assertThat(said.normalized()).isEqualTo(expected == null ? "" : expected);
        assertThatTokensAreAligned(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | um, show me uh the invoices           | show me the invoices",
                "EN | Ummm... invoice 101                   | invoice 101",
                "EN | book er john doe erm tomorrow         | book john doe tomorrow",
                "EN | Hmm...                                | hmm",
                "FR | Hein ?                                | hein",
                "FR | ben                                   | ben",
                "EN | uh@um.com                             | uh@um.com",
                "EN | the umbrella and Ben                  | the umbrella and ben",
                "EN | oh four seven                         | oh four seven",
                "FR | euh montre-moi, heu, les factures     | montre moi les factures",
                "FR | Euuuh… la facture 101                 | la facture 101",
                "FR | ben oui                               | oui",
                "FR | Ben, bah non                          | non",
                "FR | c'est payé hein                       | c' est paye",
                "FR | rendez-vous avec Ben                  | rendez vous avec ben",
                "FR | rendez-vous avec ben demain           | rendez vous avec ben demain",
                "FR | l'heure et le bonheur                 | l' heure et le bonheur",
            })
    void fillersAreNoWords(Language language, String text, String expected) {
        Utterance said = preprocessor.process(text, language);

        assertThat(said.normalized()).isEqualTo(expected == null ? "" : expected);
        assertThatTokensAreAligned(said);
    }

    @Test
    void aNameAroundAFillerReadsAsIfItHadNotBeenThere() {
        Utterance said = preprocessor.process("rappelle Jean euh, Dupont", Language.FR);

        assertThat(said.original(1, 3)).isEqualTo("Jean Dupont");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay\u200B invoice\u0000 10\u200D1", "\uFEFFpay\u00A0invoice\u2003101",
                        "\u202Epay\u202C \u2066invoice\u2069 101",
                "pay\t\tinvoice\r\n101\n", "pay\u00AD invoice\uD800 101", "  pay   invoice   101  "
            })
    void whatCannotBeSeenIsGone(String text) {
        Utterance said = preprocessor.process(text, Language.EN);

        assertThat(said.raw()).isEqualTo("pay invoice 101");
        assertThat(said.normalized()).isEqualTo("pay invoice 101");
    }

    @Test
    void theWordsKeepTheirCaseAndAccentsInTheOriginal() {
        Utterance said = preprocessor.process("Crée le client  Élodie  FÈVRE, 06 12", Language.FR);

        assertThat(said.original(3, 5)).isEqualTo("Élodie FÈVRE");
    }

    @Test
    void composedAndDecomposedAccentsAreTheSame() {
        assertThat(preprocessor.process("E\u0301lodie Fe\u0300vre", Language.FR))
                .isEqualTo(preprocessor.process("\u00C9lodie F\u00E8vre", Language.FR));
    }

    /** Anything quadratic would take minutes here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1.",
                "l'",
                "e\u0301\u0323",
                "?",
                "1,",
                "@",
                "a'",
                "(",
                "\u0301",
                "um ",
                "\uD83D\uDC4D1",
                "qu'1",
                "ben ",
                "e"
            })
    void longTextsTakeNoLongerThanTheyMust(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        for (Language language : Languages.spoken()) {
            assertThatTokensAreAligned(preprocessor.process(text, language));
            assertThatTokensAreAligned(preprocessor.process("x1" + text + "1x", language));
        }
    }

    @Test
    void anyCharactersGiveAlignedTokens() {
        Random random = new Random(5);
        List<String> alphabet = List.of(
                "a",
                "é",
                "Z",
                "1",
                "0",
                " ",
                "'",
                "\u2019",
                "-",
                "@",
                ".",
                ",",
                "(",
                ")",
                "€",
                "n°",
                "\u0301",
                "½",
                "²",
                "\uD83D\uDE00",
                "\uD800",
                "\u200B",
                "\u00A0",
                "qu'",
                "#",
                "+",
                ":",
                "/",
                "h",
                "\n",
                "İ",
                "ß",
                "ﷺ");
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(25), 0, alphabet.size())
                    .mapToObj(alphabet::get)
                    .collect(Collectors.joining());

            Utterance said = preprocessor.process(text, round % 2 == 0 ? Language.EN : Language.FR);

            assertThatTokensAreAligned(said);
        }
    }

    private static void assertThatTokensAreAligned(Utterance said) {
        int last = 0;
        for (Token token : said.tokens()) {
            String written = said.raw().substring(token.start(), token.end());
            // The dots of an abbreviation are in the text and not in its form.
            boolean same = token.form().equals(TextPreprocessor.fold(written))
                    || token.form().equals(TextPreprocessor.fold(written.replace(".", "")));
            if (token.start() < last || written.isEmpty() || !same) {
                throw new AssertionError(token + " is not \"" + written + "\" after " + last);
            }
            last = token.end();
        }
    }
}
