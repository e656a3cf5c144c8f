package io.theopy.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No name, number or address of anybody is left in what the log says of a turn. */
class RedactionTest {
    private final Redaction redaction = new Redaction(
            IntentCatalog.teepy(),
            kind -> kind.name().equals("client")
                    ? List.of(
                            new DirectoryEntry("1", "Pharmacie Martin", "Lyon"),
                            new DirectoryEntry("2", "John O'Neil", "London"),
                            new DirectoryEntry("3", "Zoé Lefèvre", "Nantes"))
                    : List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show the client pharmacie martin | client=pharmacie martin=>Pharmacie Martin | show the client […]",
                "show me Martin's card | client=Martin=>Pharmacie Martin | show me […]'s card",
                "create the client Ada Byron in York | name=Ada Byron | create the client […] in York",
                "remind me that Bob owes us 20 | comment=Bob owes us 20 | remind me that […]",
                "add the phone 06 12 34 56 78 | phone=06 12 34 56 78=>0612345678 | add the phone […]",
                "call +33 6.12.34.56.78 back | x=y | call […] back",
                "his mail is ada@byron.example ok | x=y | his mail is […] ok",
                "montre la fiche de zoé lefèvre | client=zoé lefèvre=>Zoé Lefèvre | montre la fiche de […]",
                "appelle LEFÈVRE demain | client=LEFÈVRE=>Zoé Lefèvre | appelle […] demain",
                "crée le client Luc Besnard à Rouen | name=Luc Besnard | crée le client […] à Rouen",
                "son adresse est nuit arobase pharma point fr | email=nuit arobase pharma point fr=>nuit@pharma.fr | "
                        + "son adresse est […]",
                "ajoute le 0478123456 | phone=0478123456 | ajoute le […]",
                "marque la facture 101 payée | invoice=101 | marque la facture 101 payée",
            })
    void whatTellsWhoItIsAboutIsTakenOut(String said, String slot, String left) {
        String[] value = slot.split("=", 2);
        String intent = value[0].equals("name") || value[0].equals("phone") || value[0].equals("email")
                ? "create_client"
                : value[0].equals("invoice") ? "mark_invoice_paid" : "show_client";

        TurnResult turn = SaidTurn.of(said, intent, Map.of(value[0], value[1]), SaidTurn.CONFIRM, said);

        assertThat(redaction.said(turn)).isEqualTo(left);
        assertThat(redaction.reply(turn)).isEqualTo(left);
    }

    @Test
    void ofWhatNobodyUnderstoodOnlyItsLengthIsKept() {
        TurnResult turn = SaidTurn.of("my neighbour Hugo Blum is ill", new Outcome.NotUnderstood());

        assertThat(redaction.said(turn)).isEqualTo("[6 words that were not understood]");
    }
}
