package io.theopy.server.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as it is configured for the server and the command line. */
class VisibleLogTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();
    private PrintStream before;
    private Logger log;

    @BeforeEach
    void configure() throws JoranException {
        before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(VisibleLogTest.class.getResource("/logback.xml"));
        log = context.getLogger("io.theopy.test");
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void putBack() {
        context.stop();
        System.setErr(before);
    }

    @Test
    void aMessageIsOneLineWhateverIsInIt() {
        log.info("client {}", "A\n12:00:00.000 ERROR forged \u001b[31m\u009b\r");

        assertThat(lines()).hasSize(1);
        assertThat(lines()[0]).contains("client A\\u000a12:00").contains("\\u001b[31m\\u009b\\u000d");
    }

    @Test
    void aStackTraceBeginsNoLineOfTheLog() {
        log.warn("broken", new IllegalStateException("A\n12:00:00.000 ERROR forged \u001b[31m"));

        assertThat(lines()).hasSizeGreaterThan(2);
        assertThat(lines()[0]).endsWith("broken");
        assertThat(lines()).filteredOn(line -> !line.startsWith("    ")).hasSize(1);
        assertThat(String.join("", lines())).contains("VisibleLogTest").doesNotContain("\u001b");
    }

    private String[] lines() {
        return written.toString(StandardCharsets.UTF_8).strip().split("\n", -1);
    }
}
