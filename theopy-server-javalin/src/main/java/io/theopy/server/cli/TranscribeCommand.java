package io.theopy.server.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.Resampler;
import io.theopy.audio.UnreadableAudioException;
import io.theopy.audio.WavReader;
import io.theopy.engine.EngineFinder;
import io.theopy.server.Engines;
import io.theopy.server.SeedDirectory;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.LanguageConverter;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.config.ServerConfig;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.text.Language;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code transcribe}: recordings to text, without acting on them. */
@Command(name = "transcribe", description = "Write down what is said in WAV files (- for standard input).")
final class TranscribeCommand extends BaseCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "WAV files, any rate and encoding.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--engine", paramLabel = "NAME", description = "The recogniser; see: theopy engines.")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            converter = LanguageConverter.class,
            description = "The language spoken, if known.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    TranscribeCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        ServerConfig config = invocation().config();
        ServerConfig chosen =
                config.withEngines(engine.orElse(config.sttEngine()), EngineFinder.AUTO, EngineFinder.AUTO);
        RecognitionHints hints = language.map(RecognitionHints::of).orElseGet(RecognitionHints::none);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode entries = all.putArray("files");
        int failed = 0;
        try (SpeechRecognizer recognizer =
                Engines.of(chosen, new SeedDirectory()).recognizer()) {
            all.put("engine", recognizer.name());
            for (Path file : files) {
                ObjectNode entry = entries.addObject().put("file", file.toString());
                try {
                    AudioClip clip = read(terminal, file, config.limits().audio());
                    Transcript transcript = recognise(recognizer, hints, clip);
                    describe(entry, clip, transcript);
                    print(terminal, file, transcript.text());
                } catch (IOException | UnreadableAudioException e) {
                    failed++;
                    entry.put("error", message(e));
                    terminal.note("theopy: " + file + ": " + message(e));
                }
            }
        }
        if (json) {
            terminal.json(all);
        }
        return failed == 0 ? 0 : 1;
    }

    private void print(Terminal terminal, Path file, String text) {
        if (!json) {
            terminal.line(files.size() == 1 ? text : file + ": " + text);
        }
    }

    private static void describe(ObjectNode entry, AudioClip clip, Transcript transcript) {
        entry.put("text", transcript.text());
        transcript.confidence().ifPresent(c -> entry.put("confidence", c));
        entry.put("seconds", clip.duration().toMillis() / 1_000.0);
        if (!transcript.words().isEmpty()) {
            ArrayNode words = entry.putArray("words");
            transcript.words().forEach(word -> {
                ObjectNode one = words.addObject().put("text", word.text());
                one.put("start_ms", word.startMillis()).put("end_ms", word.endMillis());
                word.confidence().ifPresent(c -> one.put("confidence", c));
            });
        }
    }

    private static Transcript recognise(SpeechRecognizer recognizer, RecognitionHints hints, AudioClip clip) {
        AudioClip speech = Resampler.resample(clip, AudioFormat.SPEECH);
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, hints)) {
            session.accept(AudioChunk.of(speech.samples()));
            return session.finish();
        }
    }

    private static AudioClip read(Terminal terminal, Path file, AudioLimits limits) throws IOException {
        if (file.toString().equals("-")) {
            return WavReader.read(terminal.in(), limits);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return WavReader.read(in, limits);
        }
    }

    private static String message(Exception e) {
        return e instanceof IOException ? "cannot be read: is it there, and a file?" : String.valueOf(e.getMessage());
    }
}
