package io.theopy.audit.anchor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Adds anchors to a file, each one record further than the newest; a process of its own in tests. */
final class AnchorWriter {
    private AnchorWriter() {}

    public static void main(String[] args) throws IOException {
        AnchorFile file = new AnchorFile(Path.of(args[0]));
        for (int n = 0; n < Integer.parseInt(args[1]); n++) {
            file.append(newest -> Optional.of(new Anchor(
                    Instant.now(),
                    newest.map(Anchor::last).orElse(0L) + 1,
                    AnchorLine.BEGINNING,
                    0,
                    AnchorLine.BEGINNING)));
        }
    }
}
