package io.theopy.server.audit;

import io.theopy.audit.anchor.AnchorSignatures;
import java.io.IOException;
import java.nio.file.Path;

/** Signs the newest anchor, into a file beside that of the anchors. Used by one thread. */
final class SignedAnchors implements AnchorTarget {
    private final Path key;
    private final Path signatures;
    private String last = "";

    SignedAnchors(Path key, Path anchors) {
        this.key = key;
        this.signatures = AnchorSignatures.beside(anchors);
    }

    @Override
    public void reach(String anchor) throws IOException {
        if (anchor.equals(last)) {
            return;
        }
        AnchorSignatures.add(signatures, anchor, AnchorSignatures.sign(AnchorSignatures.privateKey(key), anchor));
        last = anchor;
    }
}
