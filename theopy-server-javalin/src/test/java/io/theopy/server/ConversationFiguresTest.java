package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.eval.ConversationReport;
import io.theopy.eval.ConversationResult;
import io.theopy.eval.ConversationRunner;
import io.theopy.eval.ConversationScripts;
import io.theopy.intent.IntentCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted when conversations are played. */
class ConversationFiguresTest {
    private static final String YES = """
            # Yes
            @language en
            > mark invoice 101 as paid
            < confirm
            > yes
            < done|queued
            """;

    @TempDir
    private Path folder;

    @Test
    void aWriteThatTheScriptDoesNotNameIsAWrongWrite() throws IOException {
        ConversationReport report = play(YES);

        assertThat(report.wrongWrites()).containsExactly("talk.talk:5: PATCH /invoices/101");
        assertThat(report.right()).isZero();
        assertThat(report.turnsRight()).isEqualTo(1);
        assertThat(report.turnsAsked()).isEqualTo(1);
    }

    @Test
    void aWriteThatItNamesIsRight() throws IOException {
        ConversationReport report = play(YES + "! PATCH /invoices/*\n");

        assertThat(report.wrongWrites()).isEmpty();
        assertThat(report.differences()).isEmpty();
        assertThat(report.turnsRight()).isEqualTo(2);
    }

    private ConversationReport play(String script) throws IOException {
        Files.writeString(folder.resolve("talk.talk"), script);
        IntentCatalog catalog = IntentCatalog.teepy();
        ConversationRunner runner = new ConversationRunner(ScriptSandbox::at, builder -> builder.catalog(catalog));
        List<ConversationResult> results =
                ConversationScripts.in(folder).stream().map(runner::play).toList();
        return ConversationReport.of(results);
    }
}
