package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of commands with words that most readings would pass over. */
class SmallWordsTest {
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 27, 19, 30);
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "Pharmacie du Lac", "Annecy"),
            new DirectoryEntry("2", "Martha Higgins", "Leeds"),
            new DirectoryEntry("3", "John Doe", "London"));
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : List.of();
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final StatisticalIntentExtractor EXTRACTOR =
            new StatisticalIntentExtractor(CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | REPEATED | book Pharmacie du Lac every Monday at 10",
                "EN | REPEATED | remind me every day at 9 to call the bank",
                "EN | REPEATED | remind me to water the plants every Friday",
                "EN | REPEATED | remind me weekly to check the stock",
                "EN | REPEATED | book an appointment with Martha Higgins each Tuesday at 3 pm",
                "EN | REPEATED | remind me on Mondays to count the till",
                "FR | REPEATED | rappelle-moi tous les jours à 9h d'appeler la banque",
                "FR | REPEATED | rappelle-moi chaque vendredi de faire la caisse",
                "FR | REPEATED | prends rendez-vous avec Martha Higgins tous les mardis à 15h",
                "FR | REPEATED | rappelle-moi de vérifier le stock chaque semaine",
                "FR | REPEATED | rappelle-moi de faire la caisse tous les soirs",
                "FR | REPEATED | réserve un rendez-vous hebdomadaire avec Pharmacie du Lac le lundi à 10h",
                "EN | CONDITIONAL | mark invoice 141 as paid if the client calls",
                "EN | CONDITIONAL | mark 141 as paid when the cheque arrives",
                "EN | CONDITIONAL | once Martha has paid, mark invoice 141 as paid",
                "EN | CONDITIONAL | cancel the appointment with John Doe unless he calls",
                "EN | CONDITIONAL | as soon as the money is in, mark 104 as paid",
                "EN | CONDITIONAL | close the session if everything is done",
                "FR | CONDITIONAL | marque la facture 141 comme payée si le client appelle",
                "FR | CONDITIONAL | marque la 141 comme payée quand le chèque arrive",
                "FR | CONDITIONAL | dès que Martha a payé, marque la facture 141 comme payée",
                "FR | CONDITIONAL | crée un client Paul Petit dès qu'il signe",
                "FR | CONDITIONAL | clôture la session si tout est fini",
                "FR | CONDITIONAL | annule le rendez-vous avec Martha Higgins sauf s'il appelle",
                "EN | DEFERRED | mark invoice 141 as paid on Monday at 9",
                "EN | DEFERRED | mark 141 as paid tomorrow",
                "EN | DEFERRED | mark invoice 104 as paid next week",
                "EN | DEFERRED | close the session tomorrow at 8",
                "FR | DEFERRED | marque la facture 141 comme payée lundi à 9h",
                "FR | DEFERRED | marque la 141 comme payée demain",
                "FR | DEFERRED | clôture la session demain à 8h",
                "EN | EXCEPTED | show everything except paid invoices",
                "EN | EXCEPTED | list appointments except Monday",
                "EN | EXCEPTED | list paid invoices of october but not Pharmacie du Lac",
                "EN | EXCEPTED | list invoices other than those of Martha Higgins",
                "EN | EXCEPTED | all invoices except Pharmacie du Lac's",
                "FR | EXCEPTED | montre toutes les factures sauf celles payées",
                "FR | EXCEPTED | liste les rendez-vous sauf lundi",
                "FR | EXCEPTED | toutes les factures hors Pharmacie du Lac",
                "FR | EXCEPTED | liste les factures excepté celles de Martha Higgins",
                "FR | EXCEPTED | les rendez-vous de demain à part celui de Martha Higgins",
                "EN | OTHER | create a client Luc Morel and a client Jean Faure",
                "FR | OTHER | crée un client Luc Morel et un client Jean Faure",
            })
    void whatStandsAgainstACommandIsNamed(Language language, Obstacle.Kind kind, String text) {
        assertThat(best(language, text).flatMap(ProposedIntent::obstacle).map(Obstacle::kind))
                .contains(kind);
    }

    @Test
    void whatIsNotSettledYetIsUnpaid() {
        assertThat(best(Language.FR, "quelles factures n'ont pas encore été réglées"))
                .hasValueSatisfying(list -> assertThat(list.values()).containsEntry("status", "unpaid"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | don't mark invoice 101 as paid",
                "EN | do not cancel the appointment with Martha Higgins",
                "EN | I don't want to book Pharmacie du Lac tomorrow at 9",
                "EN | he said to mark 101 as paid",
                "EN | what if I cancelled the appointment with Martha Higgins",
                "EN | I marked 101 as paid",
                "EN | have you cancelled the appointment with Martha Higgins",
                "EN | she wants me to cancel the appointment with Martha Higgins",
                "EN | I should have cancelled the appointment with John Doe",
                "FR | ne marque pas la facture 101 comme payée",
                "FR | n'annule pas le rendez-vous avec Martha Higgins",
                "FR | je ne veux pas réserver Pharmacie du Lac demain à 9h",
                "FR | il a dit de marquer la 101 comme payée",
                "FR | si j'annulais le rendez-vous avec Martha Higgins",
                "FR | j'ai annulé le rendez-vous avec Martha Higgins hier",
                "FR | as-tu marqué la facture 101 comme payée",
                "FR | elle veut que j'annule le rendez-vous avec Martha Higgins",
                "FR | j'aurais dû annuler le rendez-vous avec Martha Higgins",
            })
    void whatIsNotCommandedIsNotOffered(Language language, String text) {
        assertThat(best(language, text).filter(this::writes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | when | EITHER | remind me to tell Marc on Tuesday that we close on Friday",
                "EN | when | EITHER | remind me to call the bank on Monday or Tuesday",
                "EN | name | EITHER | create a client Luc Morel and Jean Faure",
                "EN | name | IN_PART | create a client Jane Klein twice",
                "FR | when | EITHER | rappelle-moi de dire à Marc mardi qu'on ferme vendredi",
                "FR | when | EITHER | rappelle-moi d'envoyer le devis vendredi et d'appeler la banque lundi",
                "FR | name | EITHER | crée un client Luc Morel et Jean Faure",
                "FR | status | IN_PART | qu'est-ce qui n'a pas été payé",
            })
    void whatMayBeTwoIsAskedAbout(Language language, String slot, Doubt.Kind kind, String text) {
        assertThat(best(language, text)
                        .flatMap(one -> Optional.ofNullable(one.slots().get(slot)))
                        .flatMap(value -> value.doubt())
                        .map(Doubt::kind))
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 2026-11-28 | order 3 boxes of gloves for Monday | remind me tomorrow to order 3 boxes of gloves for Monday",
                "EN | 2026-11-28 | cancel the appointment with John Doe | remind me tomorrow to cancel the appointment with John Doe",
                "EN | 2026-11-30 | the Friday delivery is late | remind me Monday that the Friday delivery is late",
                "EN | 2026-12-01 | mark invoice 104 as paid | don't let me forget to mark invoice 104 as paid on Tuesday",
                "EN | 2026-11-28 | order 3 boxes if the stock is low | remind me tomorrow to order 3 boxes if the stock is low",
                "FR | 2026-11-28 | commander des gants pour lundi | rappelle-moi demain de commander des gants pour lundi",
                "FR | 2026-11-28 | annuler le rendez-vous avec Martha Higgins | rappelle-moi demain d'annuler le rendez-vous avec Martha Higgins",
                "FR | 2026-11-30 | la livraison de vendredi est en retard | rappelle-moi lundi que la livraison de vendredi est en retard",
                "FR | 2026-11-28 | préparer la réunion de lundi | demain rappelle-moi de préparer la réunion de lundi",
            })
    void aNoteIsWhole(Language language, String when, String note, String text) {
        ProposedIntent reminder = best(language, text).orElseThrow();

        assertThat(reminder.intent()).isEqualTo("add_reminder");
        assertThat(reminder.values()).containsEntry("when", when).containsEntry("text", note);
        assertThat(reminder.obstacle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | mark_invoice_paid | the cheque is in, so please record 146 as paid",
                "EN | mark_invoice_paid | mark 146 as paid, the cheque is in",
                "EN | mark_invoice_paid | mark invoice 146 as paid because the cheque arrived",
                "EN | list_invoices | I'm preparing the VAT return, show me last month's invoices",
                "EN | mark_invoice_paid | invoice 102, the transfer arrived, mark it as paid",
                "FR | mark_invoice_paid | le chèque est là, donc marque la 146 comme payée",
                "FR | mark_invoice_paid | La 102, le virement est arrivé, marque-la payée",
                "FR | list_invoices | je prépare la TVA, sors-moi les factures du mois dernier",
                "FR | book_appointment | elle vient d'appeler, réserve Martha Higgins demain à 9h",
                "FR | add_reminder | rappelle-moi d'appeler Jean une heure avant le rendez-vous",
            })
    void aReasonBesideACommandIsPassedOver(Language language, String intent, String text) {
        assertThat(best(language, text).map(ProposedIntent::intent)).contains(intent);
    }

    private boolean writes(ProposedIntent reading) {
        return CATALOG.find(reading.intent()).orElseThrow().writes();
    }

    private static Optional<ProposedIntent> best(Language language, String text) {
        Interpretation meaning =
                EXTRACTOR.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(FRIDAY));
        return meaning.best();
    }
}
