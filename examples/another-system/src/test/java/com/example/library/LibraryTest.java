package com.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole of it: text in, calls to the library out. */
@TestInstance(Lifecycle.PER_CLASS)
class LibraryTest {
    private final LibraryServer server = start();
    private final Library library = new Library(server.url());
    private final Caller librarian = library.caller("judith", "librarian");
    private String session = "";

    private static LibraryServer start() {
        try {
            return LibraryServer.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void begin() {
        session = UUID.randomUUID().toString();
        server.reset();
    }

    @AfterAll
    void close() {
        library.close();
        server.close();
    }

    private TurnResult say(String text) {
        return library.say(session, librarian, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find Dune                                    | find_book       | Dune by Frank Herbert: available, shelf S3.",
                "is the little prince available               | find_book       | Le Petit Prince by Antoine de Saint-Exupéry: lent, shelf J1.",
                "où est les misérables                        | find_book       | Les Misérables de Victor Hugo : disponible, rayon R2.",
                "lend Dune to Nora Lambert                    | lend_book       | Shall I lend Dune to Nora Lambert?",
                "prête la peste à Nora Lambert                | lend_book       | Dois-je prêter La Peste à Nora Lambert ?",
                "Nora Lambert emprunte le livre Dune          | lend_book       | Dois-je prêter Dune à Nora Lambert ?",
                "return the little prince                     | return_book     | Shall I take back Le Petit Prince from Omar Benali?",
                "le livre Le Petit Prince est rendu           | return_book     | Dois-je reprendre Le Petit Prince à Omar Benali ?",
                "list the books of Omar Benali                | list_loans      | 1 book",
                "montre les emprunts de Omar Benali           | list_loans      | 1 livre",
                "register a new member called Lucie Petit     | register_member | Shall I register Lucie Petit?",
                "inscris une nouvelle adhérente Lucie Garnier | register_member | Dois-je inscrire Lucie Garnier ?"
            })
    void isUnderstoodInBothLanguages(String said, String intent, String reply) {
        TurnResult result = say(said);

        assertThat(result.understood().orElseThrow().intent()).isEqualTo(intent);
        assertThat(result.reply().text()).contains(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lend Dune to Nora Lambert  | yes | Dune is lent to Nora Lambert",
                "prête Dune à Nora Lambert  | oui | Dune est prêté à Nora Lambert"
            })
    void aBookIsLentAfterAYesAndNotBefore(String said, String yes, String reply) {
        int before = server.openLoans();

        assertThat(say(said).outcome()).isInstanceOf(Outcome.Confirm.class);
        assertThat(server.openLoans()).isEqualTo(before);

        TurnResult done = say(yes);

        assertThat(done.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(done.reply().text()).contains(reply);
        assertThat(server.openLoans()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extend the loan of the little prince until 2026-04-20 | yes | Omar Benali may keep Le Petit Prince",
                "prolonge Le Petit Prince jusqu'au 2026-04-20          | oui | Omar Benali peut garder Le Petit Prince"
            })
    void aLoanIsExtended(String said, String yes, String reply) {
        TurnResult result = say(said);
        TurnResult done = result.outcome() instanceof Outcome.Confirm ? say(yes) : result;

        assertThat(done.outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(done.reply().text()).contains(reply);
    }

    @Test
    void aNoLendsNothing() {
        int before = server.openLoans();
        say("lend Dune to Nora Lambert");

        assertThat(say("no").outcome()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(server.openLoans()).isEqualTo(before);
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedFor() {
        TurnResult asked = say("lend a book to Nora Lambert");

        assertThat(asked.outcome()).isInstanceOf(Outcome.AskSlot.class);
        assertThat(asked.reply().text()).contains("Which book?");
        assertThat(say("Dune").reply().text()).contains("Shall I lend Dune to Nora Lambert?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lend Dune to Nora Lambert",
                "register a new member called Lucie Petit",
                "prête Dune à Nora Lambert"
            })
    void aVolunteerMayLookAndNotWrite(String said) {
        Caller volunteer = library.caller("tim", "volunteer");

        Outcome outcome = library.say(session, volunteer, said).outcome();

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).reason()).isEqualTo(Outcome.Refused.Reason.NOT_ALLOWED);
        assertThat(library.say(session, volunteer, "find Dune").outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(server.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"lend Moby Dick to Nora Lambert", "find Moby Dick", "prête Moby Dick à Nora Lambert"})
    void aBookThatTheLibraryDoesNotHaveIsNotTakenForAnother(String said) {
        TurnResult result = say(said);

        assertThat(result.outcome()).isNotInstanceOf(Outcome.Done.class).isNotInstanceOf(Outcome.Confirm.class);
        assertThat(server.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"lend Dune to Anna | the second one | Dune", "prête Dune à Anna | la deuxième | Dune"})
    void amongTwoMembersOfOneFirstNameTheUserChooses(String said, String which, String book) {
        TurnResult asked = say(said);

        assertThat(asked.outcome()).isInstanceOf(Outcome.Choose.class);
        assertThat(((Outcome.Choose) asked.outcome()).options())
                .containsExactly("Anna Moreau (Lyon)", "Anna Walsh (Leeds)");
        assertThat(say(which).reply().text()).contains("Anna Walsh", book);
    }

    @Test
    void theLibraryIsToldForWhomAndWithWhichKey() {
        say("lend Dune to Nora Lambert");
        say("yes");

        List<LibraryServer.Write> writes = server.writes();
        assertThat(writes).hasSize(1);
        assertThat(writes.get(0).key()).isNotBlank();
        assertThat(writes.get(0).user()).isEqualTo("judith");
        assertThat(writes.get(0).call()).isEqualTo("POST /loans");
    }

    @Test
    void whatWasDoneCanBeTakenBack() {
        int before = server.openLoans();
        say("lend Dune to Nora Lambert");
        say("yes");

        TurnResult asked = say("undo that");
        if (asked.outcome() instanceof Outcome.Confirm) {
            say("yes");
        }

        assertThat(server.openLoans()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return the little prince   | show his loans           | Omar Benali",
                "rends le livre Le Petit Prince | montre ses emprunts      | Omar Benali"
            })
    void whoHadTheBookCanBePointedAt(String said, String pronoun, String member) {
        say(said);
        say(said.startsWith("return") ? "yes" : "oui");

        assertThat(say(pronoun).reply().text()).contains(member);
    }
}
