package io.theopy.server.cli.demo;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.audio.WavWriter;
import io.theopy.meaning.ProposedIntent;
import io.theopy.server.Application;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.model.Snapshot;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Runs a script through a running application, and judges what came of it. */
final class Demo {
    private final Application application;
    private final CallLog calls;
    private final Caller caller;
    private final Path recordings;
    private final Path output;
    private final ReplyRecording tape = new ReplyRecording();

    /**
     * @param calls what the application's executor writes its calls to
     * @param recordings the folder of the recordings
     * @param output the folder for the spoken replies
     */
    Demo(Application application, CallLog calls, Caller caller, Path recordings, Path output) {
        this.application = application;
        this.calls = calls;
        this.caller = caller;
        this.recordings = recordings;
        this.output = output;
    }

    /** @param listener hears of each turn when it is over */
    DemoReport run(DemoScript script, Consumer<DemoTurn> listener) {
        TeepySandbox sandbox = application
                .sandbox()
                .orElseThrow(() -> new IllegalStateException("the demonstration needs the sandbox"));
        createOutput();
        Snapshot before = sandbox.snapshot();
        String session = UUID.randomUUID().toString();
        List<DemoTurn> turns = new ArrayList<>();
        for (DemoStep step : script.steps()) {
            DemoTurn turn = turn(step, session, turns.size() + 1);
            turns.add(turn);
            listener.accept(turn);
        }
        Snapshot after = sandbox.snapshot();
        List<String> changes = SandboxChanges.between(before, after);
        Path speech = output.resolve("reply.wav");
        tape.clip().ifPresent(clip -> WavWriter.write(clip, speech));
        return new DemoReport(turns, before, after, changes, problems(script, turns, changes), speech);
    }

    private DemoTurn turn(DemoStep step, String session, int number) {
        TurnRequest request = step.recording()
                .map(file -> TurnRequest.recording(session, caller, read(recordings.resolve(file))))
                .orElseGet(() -> TurnRequest.text(session, caller, step.text()));
        TurnResult result = application
                .pipeline()
                .run(step.language().map(request::withLanguage).orElse(request).withSpeech());
        Optional<Path> speech = result.speech().map(clip -> write(clip, number));
        return new DemoTurn(step.recording().orElse(step.text()), result, calls.take(), speech, problem(step, result));
    }

    private Path write(AudioClip clip, int number) {
        Path file = output.resolve("reply-" + number + ".wav");
        WavWriter.write(clip, file);
        tape.add(clip);
        return file;
    }

    private static Optional<String> problem(DemoStep step, TurnResult result) {
        String intent = result.understood().map(ProposedIntent::intent).orElse("nothing");
        String outcome = result.outcome().kind();
        if (!intent.equals(step.intent()) || !outcome.equals(step.outcome())) {
            return Optional.of(
                    "expected " + step.intent() + ": " + step.outcome() + ", got " + intent + ": " + outcome);
        }
        if (result.speech().isEmpty()) {
            return Optional.of("the reply was not spoken");
        }
        return Optional.empty();
    }

    private static List<String> problems(DemoScript script, List<DemoTurn> turns, List<String> changes) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            String where = "turn " + (i + 1) + ": ";
            turns.get(i).problem().ifPresent(problem -> problems.add(where + problem));
        }
        List<String> missing = new ArrayList<>(script.changes());
        List<String> unexpected = new ArrayList<>(changes);
        changes.forEach(missing::remove);
        script.changes().forEach(unexpected::remove);
        missing.forEach(change -> problems.add("did not happen: " + change));
        unexpected.forEach(change -> problems.add("should not have happened: " + change));
        return problems;
    }

    private void createOutput() {
        try {
            Files.createDirectories(output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the folder " + output + "; name another with --output", e);
        }
    }

    private static AudioClip read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return WavReader.read(in, AudioLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recording " + file + "; it comes with the sources", e);
        }
    }
}
