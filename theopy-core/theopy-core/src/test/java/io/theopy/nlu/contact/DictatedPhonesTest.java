package io.theopy.nlu.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictatedPhonesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 19, 30);

    @ParameterizedTest
    @CsvSource({
        "FR, en, +33 (0) 6 12 34 56 78, +33612345678",
        "FR, en, +33 06 12 34 56 78, +33612345678",
        "FR, en, +33 (0)1.44.12.34.56, +33144123456",
        "FR, en, 0033 06 12 34 56 78, 0033612345678",
        "FR, en, plus trente-trois zéro six douze trente-quatre cinquante-six soixante-dix-huit, +33612345678",
        "FR, en, plus trente-deux quatre cent soixante-quinze douze trente-quatre cinquante-six, +32475123456",
        "FR, en, zéro six soixante-quinze quatre-vingt-dix douze treize, 0675901213",
        "FR, en, zéro six quatre-vingt-dix-sept douze treize quatorze, 0697121314",
        "FR, en, zéro quatre quatre vingt douze trente quatre soixante, 0480123460",
        "FR, en, zéro huit cent douze trente-quatre cinquante-six, 0800123456",
        "FR, en, 06/12/34/56/78, 0612345678",
        "FR, en, 0690 60 10 12, 0690601012",
        "FR, en, double zéro trente-trois six douze trente-quatre cinquante-six soixante-dix-huit, 0033612345678",
        "EN, to, plus thirty three oh six twelve thirty four fifty six seventy eight, +33612345678",
        "EN, to, +33 06 12 34 56 78, +33612345678",
        "EN, to, (+33) 6.12.34.56.78, +33612345678",
        "EN, to, +44 020 7946 0958, +442079460958",
        "EN, to, +44 (0)20 7946 0958, +442079460958",
        "EN, to, +1 212 555 0134, +12125550134",
        "EN, to, oh six double four twelve thirty four fifty six, 0644123456",
        "EN, to, oh six one two three four five six seven eight, 0612345678",
        "EN, to, zero six twelve thirty four fifty six seventy, 0612345670",
    })
    void aNumberIsReadAsItIsDialled(Language language, String lead, String said, String value) {
        assertThat(read(language, lead, said)).singleElement().satisfies(match -> {
            assertThat(match.doubt()).isEmpty();
            assertThat(match.value()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "FR, en, 06 12 34 56 7, -1",
        "FR, en, 06 12 34 56 789, 1",
        "FR, en, zéro six douze trente-quatre cinquante-six sept, -1",
        "FR, en, zéro un quarante-quatre cent douze, -3",
        "FR, en, zéro six douze trente-quatre cinquante-six soixante-dix-huit neuf, 1",
        "FR, en, 6 12 34 56 78, -1",
        "FR, en, +33 6 12 34 56 7, -1",
        "FR, en, +33 06 12 34 56 789, 1",
        "FR, en, 3639, -6",
        "EN, to, oh six twelve thirty four fifty six seven, -1",
        "EN, to, zero six twenty one forty three sixty five eight, -1",
        "EN, to, 061234567, -1",
        "EN, to, 06123456789, 1",
        "EN, to, +33 (0)6 12 34 56 7, -1",
        "EN, to, 112, -7",
    })
    void aDigitThatIsMissingOrTooManyIsNoticed(Language language, String lead, String said, String surplus) {
        assertThat(read(language, lead, said))
                .singleElement()
                .extracting(match -> match.doubt().orElseThrow())
                .isEqualTo(new Doubt(Doubt.Kind.DIGITS, surplus));
    }

    @ParameterizedTest
    @CsvSource({
        "FR, en, 00 06 12 34 56 78",
        "FR, en, 33 6 12 34 56 78",
        "FR, en, +99 6 12 34 56 78",
        "FR, en, 06 12 34 56 78 poste 12",
        "FR, en, zéro zéro zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "EN, to, 00 06 12 34 56 78",
        "EN, to, 33 6 12 34 56 78",
        "EN, to, 06 12 34 56 78 extension 12",
        "EN, to, 06 12 AB 56 78",
        "EN, to, double oh oh six twelve thirty four fifty six seventy eight",
    })
    void whatCannotBeDialledIsNoNumber(Language language, String lead, String said) {
        assertThat(read(language, lead, said))
                .singleElement()
                .satisfies(match -> assertThat(match.as(said).isUsable()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "FR, en, zéro six soixante dix quatre vingt douze trente",
        "FR, en, zéro six soixante dix quatre vingt dix douze",
        "FR, en, 07 11 22 33 44",
        "EN, to, 07 11 22 33 44",
    })
    void ofSeveralReadingsAndOfUnknownRangesOneIsReadBack(Language language, String lead, String said) {
        assertThat(read(language, lead, said))
                .singleElement()
                .extracting(match -> match.doubt().orElseThrow().kind())
                .isEqualTo(Doubt.Kind.SPELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, mark invoice number 104 as paid",
        "EN, phone John at 9 tomorrow",
        "EN, book John tomorrow at 10 for 30 minutes",
        "EN, what did we invoice on 01 02 2026",
        "EN, invoice number 20251127 is paid",
        "FR, marque la facture numéro 104 comme payée",
        "FR, appelle le portable de John demain à 10 h 30",
        "FR, mes rendez-vous du 01 02 2026",
        "FR, les factures 101 104 et 106",
        "FR, le téléphone de John est en panne depuis le 15 novembre",
    })
    void otherNumbersAreNoTelephoneNumbers(Language language, String said) {
        Utterance utterance = new TextPreprocessor().process(said, language);

        for (int from = 0; from < utterance.tokens().size(); from++) {
            assertThat(SlotRecognizers.forType(SlotType.PHONE, language).matchesAt(utterance, from, NOW))
                    .isEmpty();
        }
    }

    /** The number behind a command that names it, read to its end. */
    private static List<SlotMatch> read(Language language, String lead, String said) {
        String noun = language.equals(Language.EN) ? "his phone " : "son téléphone ";
        Utterance utterance = new TextPreprocessor().process(noun + lead + " " + said, language);
        return SlotRecognizers.forType(SlotType.PHONE, language).matchesAt(utterance, 3, NOW).stream()
                .filter(match -> match.to() == utterance.tokens().size())
                .toList();
    }
}
