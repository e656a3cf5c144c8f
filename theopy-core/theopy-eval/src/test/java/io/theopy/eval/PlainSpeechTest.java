package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands as careful, hurried, polite and chatty people say them are done; what only sounds like one is not. */
class PlainSpeechTest {
    private static final double SURE = 0.75;
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2025, 11, 5, 10, 0);
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "John Doe", "London"),
            new DirectoryEntry("2", "Martha Higgins", "Leeds"),
            new DirectoryEntry("3", "Jean Dupont", "Nantes"),
            new DirectoryEntry("4", "Pharmacie du Marché", "Lyon"));
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : List.of();
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final StatisticalIntentExtractor EXTRACTOR =
            new StatisticalIntentExtractor(CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EN | mark_invoice_paid | invoice=142 | right then, mark invoice 142 as paid for me please love",
                "EN | mark_invoice_paid | invoice=131 | okay so could you quickly mark invoice 131 as paid please, thank you",
                "EN | mark_invoice_paid | invoice=104 | good morning, I'd be grateful if you could record invoice 104 as paid",
                "EN | mark_invoice_paid | invoice=88 | oh and while I remember, mark number 88 as paid would you",
                "EN | mark_invoice_paid | invoice=126 | just a quick one: flag invoice 126 as paid",
                "EN | mark_invoice_paid | invoice=99 | hi there, invoice 99 is finally paid, please update it accordingly",
                "EN | mark_invoice_unpaid | invoice=99 | sorry, I made a mistake earlier, invoice 99 should go back to unpaid",
                "EN | mark_invoice_unpaid | invoice=140 | the cheque bounced unfortunately, so set invoice 140 back to unpaid please",
                "EN | mark_invoice_unpaid | invoice=112 | hello, please kindly mark invoice 112 as not paid",
                "EN | mark_invoice_unpaid | invoice=112 | actually please put 112 back to unpaid, my mistake",
                "EN | book_appointment | client=John Doe;when=2025-11-06T10:00 | good morning! would you please book John Doe in for tomorrow at 10 am",
                "EN | book_appointment | client=Martha Higgins;when=2025-11-07T15:00 | Mrs Higgins has just phoned, could you book her... book Martha Higgins in on Friday at 3 pm",
                "EN | book_appointment | client=Martha Higgins;when=2025-11-07T15:00 | book Martha Higgins in on Friday at three in the afternoon please, there's a dear",
                "EN | book_appointment | client=John Doe;when=2025-11-06T11:00;duration=PT30M | could you kindly schedule half an hour with John Doe tomorrow morning at eleven",
                "EN | book_appointment | client=John Doe;when=2025-11-12T14:00 | well, let me think, yes, book an appointment with John Doe next Wednesday at 2 pm",
                "EN | book_appointment | client=John Doe;when=2025-11-12T14:00 | I'm so sorry to bother you again but could you book an appointment with John Doe next Wednesday at 2 pm",
                "EN | move_appointment | client=John Doe;when=2025-11-07T11:00 | unfortunately something came up, please move John Doe's appointment to Friday at 11",
                "EN | move_appointment | client=Martha Higgins;when=2025-11-10T14:00 | Mrs Higgins has to see her doctor, so move Martha Higgins's appointment to Monday at 2 pm please",
                "EN | update_client | client=Jean Dupont;email=jean@dupont.fr | could you please update Jean Dupont's email address to jean@dupont.fr, cheers",
                "EN | start_session | client=John Doe | right, I've just arrived at John Doe's, start a session please",
                "EN | start_session | client=Pharmacie du Marché | ok start session for pharmacie du marché",
                "EN | start_session | client=Martha Higgins | let's get going then, start a session with Martha Higgins",
                "EN | close_session |  | that's me done for today, please close the session",
                "EN | close_session |  | all finished here, you can close the session now, thank you",
                "EN | close_session | comment=all installed | close the session please with the comment all installed",
                "EN | treat_reminder | reminder=3 | that's done now, tick off reminder 3 please",
                "EN | treat_reminder | reminder=12 | you can mark reminder number 12 as done, thanks ever so much",
                "EN | treat_reminder | reminder=6 | ok reminder 6 done",
                "EN | book_appointment | client=Jean Dupont;when=2025-11-07T10:00 | excuse me, would it be possible to book Jean Dupont on Friday at 10 am",
                "FR | mark_invoice_paid | invoice=142 | bonjour, pourriez-vous s'il vous plaît marquer la facture 142 comme payée",
                "FR | mark_invoice_paid | invoice=142 | bon alors, marque la facture 142 comme payée s'il te plaît ma belle",
                "FR | mark_invoice_paid | invoice=131 | le virement est bien arrivé ce matin, donc merci de marquer la facture 131 comme payée",
                "FR | mark_invoice_paid | invoice=88 | ah et tant que j'y pense, mets la 88 en payée",
                "FR | mark_invoice_paid | invoice=120 | ils ont payé en liquide hier, passe la facture 120 en payée",
                "FR | mark_invoice_paid | invoice=126 | vite fait, marque la facture 126 payée",
                "FR | mark_invoice_unpaid | invoice=99 | pardon je me suis trompé, remets la facture 99 en impayée",
                "FR | mark_invoice_unpaid | invoice=140 | le chèque a été refusé malheureusement, remettez la 140 en impayée s'il vous plaît",
                "FR | mark_invoice_unpaid | invoice=112 | merci de repasser la facture 112 en non payée",
                "FR | mark_invoice_unpaid | invoice=112 | en fait remets la 112 en impayée, c'est moi qui me suis trompée",
                "FR | book_appointment | client=John Doe;when=2025-11-06T10:00 | bonjour ! pourriez-vous prendre rendez-vous avec John Doe demain à 10 h",
                "FR | book_appointment | client=Martha Higgins;when=2025-11-07T15:00 | Martha Higgins vient d'appeler, mets-lui un rendez-vous vendredi à 15h",
                "FR | book_appointment | client=Martha Higgins;when=2025-11-07T15:00 | cale donc un rendez-vous avec Martha Higgins vendredi à quinze heures, tu seras gentil",
                "FR | book_appointment | client=Pharmacie du Marché;when=2025-11-10T09:30 | rdv pharmacie du marché lundi 9h30 stp",
                "FR | book_appointment | client=John Doe;when=2025-11-06T11:00;duration=PT30M | auriez-vous la gentillesse de réserver une demi-heure avec John Doe demain matin à onze heures",
                "FR | book_appointment | client=John Doe;when=2025-11-12T14:00 | eh bien, disons, oui, prends un rendez-vous avec John Doe mercredi prochain à 14h",
                "FR | book_appointment | client=John Doe;when=2025-11-12T14:00 | excusez-moi de vous déranger encore, pourriez-vous prendre un rendez-vous avec John Doe mercredi prochain à 14h",
                "FR | move_appointment | client=John Doe;when=2025-11-07T11:00 | j'ai malheureusement un empêchement, déplace le rendez-vous de John Doe à vendredi 11h",
                "FR | move_appointment | client=Martha Higgins;when=2025-11-10T14:00 | Mme Higgins doit aller chez le médecin, donc déplacez le rendez-vous de Martha Higgins à lundi 14h s'il vous plaît",
                "FR | update_client | client=Jean Dupont;email=jean@dupont.fr | pourriez-vous mettre à jour l'adresse mail de Jean Dupont : jean@dupont.fr, merci bien",
                "FR | start_session | client=John Doe | bon je viens d'arriver chez John Doe, démarre une session",
                "FR | start_session | client=Pharmacie du Marché | ok démarre session pharmacie du marché",
                "FR | start_session | client=Martha Higgins | allez c'est parti, lance une session chez Martha Higgins",
                "FR | close_session |  | j'ai fini pour aujourd'hui, vous pouvez fermer la session",
                "FR | close_session |  | voilà c'est bon, clôture la session merci",
                "FR | treat_reminder | reminder=3 | ça y est c'est fait, coche le rappel 3",
                "FR | treat_reminder | reminder=12 | tu peux marquer le rappel numéro 12 comme fait, merci infiniment",
                "FR | treat_reminder | reminder=6 | ok rappel 6 traité",
            })
    void courtesyHasteAndReasonsAreNoObstacle(Language language, String intent, String values, String text) {
        assertThat(interpret(language, text).best()).hasValueSatisfying(best -> {
            assertThat(best.intent()).isEqualTo(intent);
            assertThat(best.values()).isEqualTo(values(values));
            assertThat(isDone(best)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EN | book_appointment | client=Jean Dupont;when=2025-11-06T16:00 | need to see jean dupont tmrw 4pm, can you book that",
                "EN | mark_invoice_paid | invoice=142 | I've just checked the bank and invoice 142 has been settled, so would you kindly mark it as paid",
                "EN | mark_invoice_paid | invoice=117 | 117 paid thx",
                "EN | mark_invoice_paid | invoice=120 | they paid cash this morning, put invoice 120 down as paid",
                "EN | mark_invoice_paid | invoice=133 | the transfer for 133 arrived yesterday, so please mark it paid",
                "EN | book_appointment | client=Pharmacie du Marché;when=2025-11-10T09:30 | ok lets book pharmacie du marché monday 9:30",
                "EN | move_appointment | client=Martha Higgins;when=2025-11-10T14:00 | could we perhaps push Martha Higgins to Monday at 2 pm",
                "EN | update_client | client=John Doe;phone=0698765432 | John Doe has got a new phone number, please change it to 06 98 76 54 32",
                "EN | update_client | client=Martha Higgins;city=York | Martha Higgins has moved house, please update her town to York",
                "FR | mark_invoice_paid | invoice=99 | coucou, la facture 99 est enfin payée, tu peux la passer en payée",
                "FR | mark_invoice_paid | invoice=104 | je vous saurais gré de bien vouloir noter la facture 104 comme réglée",
                "FR | mark_invoice_paid | invoice=117 | 117 payée merci",
                "FR | mark_invoice_paid | invoice=133 | facture 133 ok payée par virement",
                "FR | mark_invoice_paid | invoice=126 | auriez-vous l'amabilité d'enregistrer la facture 126 comme payée, je vous prie",
                "FR | book_appointment | client=Jean Dupont;when=2025-11-06T16:00 | faut que je voie jean dupont demain 16h, tu peux caler ça",
                "FR | move_appointment | client=Martha Higgins;when=2025-11-10T14:00 | on pourrait peut-être décaler Martha Higgins à lundi 14h",
                "FR | update_client | client=John Doe;phone=0698765432 | John Doe a changé de numéro, mets le 06 98 76 54 32 s'il te plaît",
                "FR | update_client | client=Martha Higgins;city=Angers | Martha Higgins a déménagé, change sa ville pour Angers",
                "FR | close_session | comment=tout est installé | ferme la session s'il te plaît avec le commentaire tout est installé",
                "FR | book_appointment | client=Jean Dupont;when=2025-11-07T10:00 | excusez-moi, serait-il possible de prendre rendez-vous avec Jean Dupont vendredi à 10h",
            })
    void whatIsAskedAboutFirstIsWhatWasMeant(Language language, String intent, String values, String text) {
        assertThat(interpret(language, text).best()).hasValueSatisfying(best -> {
            assertThat(best.intent()).isEqualTo(intent);
            assertThat(best.values()).isEqualTo(values(values));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EN | he said to book John Doe tomorrow at 10",
                "EN | she told me to cancel the appointment with Martha Higgins",
                "EN | Thomas says invoice 104 should be marked as paid",
                "EN | apparently invoice 104 was marked as paid",
                "EN | my boss asked if we booked John Doe for Friday at 3 pm",
                "EN | I heard that we created a client called Nora Walsh",
                "EN | John Doe wanted to book an appointment tomorrow at 10",
                "EN | Martha asked whether you could move her appointment to Monday",
                "EN | what if I booked John Doe tomorrow at 10",
                "EN | suppose I marked invoice 104 as paid",
                "EN | if I were to cancel the appointment with John Doe, what would happen",
                "EN | I could have booked John Doe on Friday at 3 pm",
                "EN | I should have marked invoice 104 as paid",
                "EN | what happens if I close the session",
                "EN | I might book John Doe tomorrow at 10",
                "EN | I was going to book John Doe tomorrow at 10",
                "EN | I thought about creating a client called Nora Walsh",
                "EN | would it make sense to start a session for John Doe",
                "EN | I booked John Doe yesterday at 10",
                "EN | I marked invoice 104 as paid this morning",
                "EN | we moved Martha Higgins to Monday at 2 pm already",
                "EN | did I book John Doe for tomorrow at 10",
                "EN | have you marked invoice 104 as paid",
                "EN | who created the client Nora Walsh",
                "EN | when did we start the session with John Doe",
                "EN | I already closed the session",
                "EN | she cancelled the appointment with John Doe",
                "EN | the appointment with John Doe was moved to Friday at 11",
                "EN | don't book John Doe tomorrow at 10",
                "EN | I don't want to book John Doe tomorrow at 10",
                "EN | please don't mark invoice 104 as paid",
                "EN | you needn't start a session for John Doe",
                "EN | no need to remind me tomorrow to call the bank",
                "EN | never mark invoice 104 as paid without asking",
                "EN | I wouldn't book John Doe tomorrow at 10",
                "EN | stop the appointment from being moved",
                "EN | I'd rather not create a client called Nora Walsh",
                "EN | there is no reason to close the session",
                "EN | book John Doe tomorrow and",
                "EN | mark invoice",
                "EN | remind me to",
                "EN | create a client called",
                "EN | move the appointment of",
                "EN | tomorrow at 10",
                "EN | John Doe",
                "EN | with John Doe tomorrow",
                "EN | invoice 104 is",
                "EN | start a",
                "EN | the appointment with John Doe on",
                "EN | cancel the",
                "EN | I wish I had booked John Doe tomorrow at 10",
                "EN | I wonder if I should book John Doe tomorrow at 10",
                "EN | how do I book an appointment with John Doe",
                "EN | can you explain how to mark invoice 104 as paid",
                "EN | John Doe says he paid invoice 104",
                "EN | is it possible that we booked John Doe twice",
                "EN | why was invoice 104 marked as paid",
                "EN | I forgot to book John Doe tomorrow at 10",
                "EN | they want us to create a client called Nora Walsh",
                "EN | the doctor told Martha Higgins to move her appointment to Monday",
                "FR | il a dit de prendre rendez-vous avec John Doe demain à 10h",
                "FR | elle m'a dit d'annuler le rendez-vous avec Martha Higgins",
                "FR | Thomas dit que la facture 104 devrait être marquée payée",
                "FR | il paraît que la facture 104 a été marquée payée",
                "FR | mon chef demande si on a réservé John Doe vendredi à 15h",
                "FR | j'ai entendu dire qu'on a créé un client Nora Petit",
                "FR | John Doe voulait prendre rendez-vous demain à 10h",
                "FR | Martha demande si tu peux déplacer son rendez-vous à lundi",
                "FR | et si je prenais rendez-vous avec John Doe demain à 10h",
                "FR | imaginons que je marque la facture 104 comme payée",
                "FR | si j'annulais le rendez-vous avec John Doe, que se passerait-il",
                "FR | j'aurais pu prendre rendez-vous avec John Doe vendredi à 15h",
                "FR | j'aurais dû marquer la facture 104 comme payée",
                "FR | que se passe-t-il si je ferme la session",
                "FR | je pourrais prendre rendez-vous avec John Doe demain à 10h",
                "FR | j'allais prendre rendez-vous avec John Doe demain à 10h",
                "FR | je pensais créer un client Nora Petit",
                "FR | est-ce que ça vaudrait le coup de démarrer une session chez John Doe",
                "FR | j'ai pris rendez-vous avec John Doe hier à 10h",
                "FR | j'ai marqué la facture 104 comme payée ce matin",
                "FR | on a déjà déplacé Martha Higgins à lundi 14h",
                "FR | est-ce que j'ai pris rendez-vous avec John Doe demain à 10h",
                "FR | as-tu marqué la facture 104 comme payée",
                "FR | qui a créé le client Nora Petit",
                "FR | quand est-ce qu'on a démarré la session chez John Doe",
                "FR | j'ai déjà fermé la session",
                "FR | elle a annulé le rendez-vous avec John Doe",
                "FR | le rendez-vous avec John Doe a été déplacé à vendredi 11h",
                "FR | ne prends pas rendez-vous avec John Doe demain à 10h",
                "FR | je ne veux pas prendre rendez-vous avec John Doe demain à 10h",
                "FR | surtout ne marque pas la facture 104 comme payée",
                "FR | tu n'as pas besoin de démarrer une session chez John Doe",
                "FR | inutile de me rappeler demain d'appeler la banque",
                "FR | ne marque jamais la facture 104 comme payée sans demander",
                "FR | je ne prendrais pas rendez-vous avec John Doe demain à 10h",
                "FR | évite de déplacer le rendez-vous de John Doe",
                "FR | je préfère ne pas créer de client Nora Petit",
                "FR | il n'y a aucune raison de fermer la session",
                "FR | prends rendez-vous avec John Doe demain et",
                "FR | marque la facture",
                "FR | rappelle-moi de",
                "FR | crée un client qui s'appelle",
                "FR | déplace le rendez-vous de",
                "FR | demain à 10h",
                "FR | John Doe",
                "FR | avec John Doe demain",
                "FR | la facture 104 est",
                "FR | démarre une",
                "FR | le rendez-vous avec John Doe le",
                "FR | annule le",
                "FR | si seulement j'avais pris rendez-vous avec John Doe demain à 10h",
                "FR | je me demande si je devrais prendre rendez-vous avec John Doe demain à 10h",
                "FR | comment prendre un rendez-vous avec John Doe",
                "FR | tu peux m'expliquer comment marquer la facture 104 comme payée",
                "FR | John Doe dit qu'il a payé la facture 104",
                "FR | est-il possible qu'on ait réservé John Doe deux fois",
                "FR | pourquoi la facture 104 a-t-elle été marquée payée",
                "FR | j'ai oublié de prendre rendez-vous avec John Doe demain à 10h",
                "FR | ils veulent qu'on crée un client Nora Petit",
                "FR | le médecin a dit à Martha Higgins de déplacer son rendez-vous à lundi",
            })
    void whatIsToldAskedImaginedOrDeniedIsNeverDone(Language language, String text) {
        assertThat(interpret(language, text).best().filter(PlainSpeechTest::isDone))
                .isEmpty();
    }

    /** Whether it is a whole write that nothing stands against. */
    private static boolean isDone(ProposedIntent reading) {
        return CATALOG.find(reading.intent())
                .filter(Intent::writes)
                .filter(intent -> intent.slots().stream()
                        .noneMatch(slot -> slot.required() && !reading.slots().containsKey(slot.name())))
                .filter(intent -> reading.confidence().orElse(0) >= SURE
                        && reading.obstacle().isEmpty()
                        && reading.slots().values().stream().allMatch(SlotValue::isUsable))
                .isPresent();
    }

    private static Map<String, String> values(String written) {
        return written == null
                ? Map.of()
                : Arrays.stream(written.split(";"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a, TreeMap::new));
    }

    private static Interpretation interpret(Language language, String text) {
        return EXTRACTOR.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(WEDNESDAY));
    }
}
