package io.theopy.stt.vosk;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The model of these tests, unpacked once, and recordings for it. */
final class TestModel {
    private static final Path RECORDINGS = Path.of("../../examples/audio");

    private TestModel() {}

    static Path folder() {
        Path target = Path.of("target", "vosk-teepy-test");
        if (!Files.exists(target.resolve("unpacked"))) {
            unpackTo(target);
        }
        return target;
    }

    static EngineContext context() {
        return context(Map.of(VoskProvider.MODEL, folder().toString()));
    }

    static EngineContext context(Map<String, String> settings) {
        return new EngineContext(
                new EngineSettings(settings), IntentCatalog.teepy(), EntityDirectory.empty(), Clock.systemUTC());
    }

    static AudioClip recording(String name) {
        try {
            return WavReader.read(Files.readAllBytes(RECORDINGS.resolve(name)), AudioLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackTo(Path target) {
        try (InputStream packed = TestModel.class.getResourceAsStream("/vosk-teepy-test.zip");
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
            Files.writeString(target.resolve("unpacked"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
