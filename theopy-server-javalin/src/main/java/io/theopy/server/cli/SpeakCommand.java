package io.theopy.server.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.audio.AudioClip;
import io.theopy.audio.WavWriter;
import io.theopy.engine.EngineFinder;
import io.theopy.server.Engines;
import io.theopy.server.SeedDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.LanguageConverter;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.text.Language;
import io.theopy.text.LanguageChooser;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code speak}: text to a WAV file. */
@Command(name = "speak", description = "Speak a text into a WAV file (- for standard output).")
final class SpeakCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "TEXT", description = "What to say.")
    private String text = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The WAV file to write.")
    private Path output = Path.of("");

    @Option(names = "--engine", paramLabel = "NAME", description = "The synthesiser; see: theopy engines.")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            converter = LanguageConverter.class,
            description = "The language of the text; detected unless given.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SpeakCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        ServerConfig config = invocation().config();
        int longest = config.limits().textLength();
        if (text.length() > longest) {
            throw new ParameterException(
                    spec.commandLine(), "TEXT is longer than the " + longest + " characters of one turn");
        }
        ServerConfig chosen =
                config.withEngines(EngineFinder.AUTO, engine.orElse(config.ttsEngine()), EngineFinder.AUTO);
        boolean toStdout = output.toString().equals("-");
        if (toStdout && json) {
            throw new ParameterException(
                    spec.commandLine(), "sound and JSON cannot both go to standard output; name a file with -o");
        }
        Language spoken = new LanguageChooser().choose(language, text, Optional.empty());
        ClipCollector collector = new ClipCollector();
        String name;
        try (SpeechSynthesizer voice = Engines.of(chosen, new SeedDirectory()).synthesizer()) {
            voice.speak(new SpeechRequest(text, spoken), collector);
            name = voice.name();
        }
        AudioClip clip = collector
                .clip()
                .orElseThrow(() -> new CommandFailedException("there is nothing to pronounce in that text"));
        if (toStdout) {
            WavWriter.write(clip, terminal.out());
        } else {
            WavWriter.write(clip, output);
            report(terminal, clip, name, spoken);
        }
        return 0;
    }

    private void report(Terminal terminal, AudioClip clip, String engineName, Language spoken) {
        double seconds = clip.duration().toMillis() / 1_000.0;
        if (json) {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            entry.put("file", output.toString());
            entry.put("engine", engineName);
            entry.put("language", spoken.code());
            entry.put("seconds", seconds);
            entry.put("sample_rate", clip.format().sampleRate());
            terminal.json(entry);
        } else {
            terminal.line(String.format("%s: %.1f s, %s", output, seconds, engineName));
        }
    }
}
