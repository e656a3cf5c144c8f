package io.theopy.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The recordings under {@code examples/audio}. */
final class VoiceRecordings {
    private VoiceRecordings() {}

    static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(Path.of("..", "examples", "audio", name));
    }
}
