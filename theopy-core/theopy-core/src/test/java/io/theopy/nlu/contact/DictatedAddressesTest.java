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
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictatedAddressesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 19, 30);

    @ParameterizedTest
    @CsvSource({
        "EN, j o h n at gmail dot com, john@gmail.com",
        "EN, john doe at gmail dot com, johndoe@gmail.com",
        "EN, mary jane watson at daily dot co dot uk, maryjanewatson@daily.co.uk",
        "EN, john twenty one at gmail dot com, john21@gmail.com",
        "EN, john nineteen eighty two at gmail dot com, john1982@gmail.com",
        "EN, john two thousand twenty at gmail dot com, john2020@gmail.com",
        "EN, john dot doe one two three at gmail dot com, john.doe123@gmail.com",
        "EN, john oh six at gmail dot com, john06@gmail.com",
        "EN, m a double l o r y at gmail dot com, mallory@gmail.com",
        "EN, john doe all one word at gmail dot com, johndoe@gmail.com",
        "EN, john underscore doe at hot mail dot com, john_doe@hotmail.com",
        "EN, john plus test at sub dot example dot com, john+test@sub.example.com",
        "EN, a b c at free dot fr, abc@free.fr",
        "FR, m a r c arobase free point fr, marc@free.fr",
        "FR, a n n a arobase free point fr, anna@free.fr",
        "FR, m a r c a free point fr, marc@free.fr",
        "FR, jean tiret dupont arobase orange point fr, jean-dupont@orange.fr",
        "FR, john quatre-vingt-dix arobase gmail point com, john90@gmail.com",
        "FR, john quatre vingt dix arobase gmail point com, john90@gmail.com",
        "FR, pharmacie vingt-deux arobase gmail point com, pharmacie22@gmail.com",
        "FR, marc zéro six arobase free point fr, marc06@free.fr",
        "FR, marc cent un arobase free point fr, marc101@free.fr",
        "FR, doe 2020 arobase gmail point com, doe2020@gmail.com",
        "FR, mille neuf cent quatre-vingt-deux arobase free point fr, 1982@free.fr",
        "FR, marie claire dupuis arobase orange point fr, marieclairedupuis@orange.fr",
        "FR, anne marie tout attaché arobase free point fr, annemarie@free.fr",
        "FR, b a double l o n arobase free point fr, ballon@free.fr",
    })
    void aDictatedAddressIsReadWholeAndReadBack(Language language, String said, String address) {
        assertThat(read(language, said)).singleElement().satisfies(match -> {
            assertThat(match.value()).isEqualTo(address);
            assertThat(match.doubt()).contains(Doubt.of(Doubt.Kind.SPELLED));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EN, john.doe@outlook.com, john.doe@outlook.com",
        "EN, JOHN@GMAIL.COM, john@gmail.com",
        "EN, john+news@sub.mail.example.com, john+news@sub.mail.example.com",
        "EN, jo-hn_d4@my-shop.co.uk, jo-hn_d4@my-shop.co.uk",
        "EN, john@gmail.com., john@gmail.com",
        "FR, marc@free.fr, marc@free.fr",
        "FR, m.leroy@pharmacie-du-marche.fr, m.leroy@pharmacie-du-marche.fr",
        "FR, Contact@Centrale.FR, contact@centrale.fr",
        "FR, marc.vidal75@orange.fr, marc.vidal75@orange.fr",
        "FR, « marc@free.fr », marc@free.fr",
    })
    void aTypedAddressIsTakenAsItStands(Language language, String said, String address) {
        assertThat(read(language, said)).singleElement().satisfies(match -> {
            assertThat(match.value()).isEqualTo(address);
            assertThat(match.doubt()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EN, john. doe@outlook.com, john.doe@outlook.com",
        "EN, john @gmail.com, john@gmail.com",
        "EN, john@ gmail.com, john@gmail.com",
        "EN, john@gmail .com, john@gmail.com",
        "EN, o'neil@mail.com, o'neil@mail.com",
        "FR, john. doe@outlook.com, john.doe@outlook.com",
        "FR, john .doe@outlook.com, john.doe@outlook.com",
        "FR, marc @ free.fr, marc@free.fr",
        "FR, marc@free. fr, marc@free.fr",
        "FR, jean - paul@free.fr, jean-paul@free.fr",
    })
    void oneThatBlanksWereTakenOutOfIsReadBack(Language language, String said, String address) {
        assertThat(read(language, said)).singleElement().satisfies(match -> {
            assertThat(match.value()).isEqualTo(address);
            assertThat(match.doubt()).contains(Doubt.of(Doubt.Kind.SPELLED));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EN, john..doe@outlook.com",
        "EN, .john@gmail.com",
        "EN, john.@gmail.com",
        "EN, john@@gmail.com",
        "EN, john@gmail",
        "EN, john@gmail.con",
        "EN, 'john@gmail,com'",
        "EN, john@gmail..com",
        "EN, @gmail.com",
        "EN, john@doe@gmail.com",
        "EN, john doe@gmail.com",
        "EN, john dot dot doe at gmail dot com",
        "EN, john dot at gmail dot com",
        "EN, john at gmail dot con",
        "FR, rené@free.fr",
        "FR, 'marc@free,fr'",
        "FR, marc..vidal@free.fr",
        "FR, marc vidal@free.fr",
        "FR, marc@-free.fr",
        "FR, marc arobase gmail",
        "FR, marc point point vidal arobase free point fr",
        "FR, marc point arobase free point fr",
    })
    void whatIsNoAddressIsAskedAbout(Language language, String said) {
        assertThat(read(language, said))
                .singleElement()
                .extracting(match -> match.doubt().orElseThrow().kind())
                .isEqualTo(Doubt.Kind.NOT_VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, remind me to mail the contract to John at noon",
        "EN, look at this dot",
        "EN, meet John Doe at ten dot",
        "EN, e-mail John about the point of sale at Lyon",
        "EN, my point is that we are at home",
        "FR, envoie un mail à Marc à midi",
        "FR, je suis chez Marc, point final",
        "FR, rendez-vous à la pharmacie du point du jour à Lyon",
        "FR, fais le point à dix heures",
        "FR, un mail pour Jean à propos du tiret",
    })
    void otherWordsAreNoAddress(Language language, String said) {
        Utterance utterance = new TextPreprocessor().process(said, language);

        for (int from = 0; from < utterance.tokens().size(); from++) {
            assertThat(SlotRecognizers.forType(SlotType.EMAIL, language).matchesAt(utterance, from, NOW))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, change his email to john at gmail dot com, john@gmail.com",
        "EN, his email is j d at gmail dot com, jd@gmail.com",
        "EN, use this mail as john dot doe at gmail dot com, john.doe@gmail.com",
        "EN, 'phone 0611223344, email mark dot vale at free dot fr', mark.vale@free.fr",
        "EN, replace the e-mail by l u c at free dot fr, luc@free.fr",
        "FR, change son mail en m a r c arobase free point fr, marc@free.fr",
        "FR, son mail c'est jean dupont arobase free point fr, jeandupont@free.fr",
        "FR, mets son adresse à marc arobase free point fr, marc@free.fr",
        "FR, remplace l'e-mail par l u c arobase free point fr, luc@free.fr",
        "FR, 'téléphone 0611223344, mail m a r c arobase free point fr', marc@free.fr",
    })
    void theWordsBeforeItStayOut(Language language, String said, String address) {
        Utterance utterance = new TextPreprocessor().process(said, language);

        SlotMatch first = IntStream.range(0, utterance.tokens().size())
                .boxed()
                .flatMap(from ->
                        SlotRecognizers.forType(SlotType.EMAIL, language).matchesAt(utterance, from, NOW).stream())
                .findFirst()
                .orElseThrow();
        assertThat(first.value()).isEqualTo(address);
    }

    /** The address behind a command that names it, read to its end. */
    private static List<SlotMatch> read(Language language, String said) {
        String before = language.equals(Language.EN) ? "his email to " : "son mail en ";
        Utterance utterance = new TextPreprocessor().process(before + said, language);
        return SlotRecognizers.forType(SlotType.EMAIL, language).matchesAt(utterance, 3, NOW).stream()
                .filter(match -> match.to() == utterance.tokens().size())
                .toList();
    }
}
