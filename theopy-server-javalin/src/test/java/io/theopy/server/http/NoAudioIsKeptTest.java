package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said aloud is gone once it was heard: no folder that the server writes to has any of it. */
class NoAudioIsKeptTest {
    private static final int SAMPLES = 24;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noFolderHasAnyOfTheSoundAfterVoiceTurns() throws IOException {
        Instant began = Instant.now().minusSeconds(2);
        byte[] recording = VoiceRecordings.bytes("list_unpaid_invoices.wav");
        Map<String, String> settings = Map.of(
                "THEOPY_DB_URL",
                "jdbc:sqlite:" + folder.resolve("data/theopy.db"),
                "THEOPY_NLU_ENGINE",
                "templates",
                "THEOPY_DATA_DIR",
                folder.resolve("data").toString(),
                "THEOPY_CACHE_DIR",
                folder.resolve("cache").toString());
        Files.createDirectories(folder.resolve("data"));
        List<Path> written;
        try (TestServer server = TestServer.withSpeech(settings)) {
            for (String session : List.of("one", "two")) {
                try (Response response = server.call(server.to("/v1/voice?session_id=" + session)
                        .header("Idempotency-Key", session)
                        .post(RequestBody.create(recording, MediaType.get("audio/wav"))))) {
                    assertThat(TestServer.json(response).path("transcript").asText())
                            .contains("unpaid");
                }
            }
            written = written(began);
            assertThat(written).anyMatch(file -> file.endsWith("theopy.db"));
            assertThat(holding(written, recording)).isEmpty();
        }
        assertThat(holding(written(began), recording)).isEmpty();
    }

    /** All that was written since then, in the server's folders and where programs put what they need for a moment. */
    private List<Path> written(Instant since) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path top : List.of(folder, Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> all = Files.walk(top, top.equals(folder) ? 5 : 1)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> isNewer(file, since))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isNewer(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(since) && Files.size(file) < 100_000_000;
        } catch (IOException e) {
            // Of another program, which took it away meanwhile.
            return false;
        }
    }

    private static List<Path> holding(List<Path> files, byte[] recording) throws IOException {
        List<String> pieces = pieces(recording);
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.isReadable(file)) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (pieces.stream().anyMatch(bytes::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** Parts of the sound that are no silence, as they came, and as text. */
    private static List<String> pieces(byte[] recording) {
        short[] samples = WavReader.read(recording, AudioLimits.DEFAULT).samples();
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + SAMPLES < samples.length; at += samples.length / 40) {
            short[] part = Arrays.copyOfRange(samples, at, at + SAMPLES);
            long loud = IntStream.range(0, SAMPLES)
                    .filter(i -> Math.abs(part[i]) > 300)
                    .count();
            if (loud > SAMPLES / 2) {
                byte[] bytes = new byte[2 * SAMPLES];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .put(part);
                pieces.add(new String(bytes, StandardCharsets.ISO_8859_1));
                pieces.add(Base64.getEncoder().encodeToString(bytes).substring(4, 60));
            }
        }
        assertThat(pieces).hasSizeGreaterThan(4);
        return pieces;
    }
}
