package io.theopy.server.cli.audit;

import io.theopy.audit.anchor.AnchorSignatures;
import io.theopy.audit.anchor.Anchors;
import io.theopy.server.cli.base.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which anchors {@code audit verify} compares with. */
final class AnchorOptions {
    @Option(
            names = "--anchor",
            paramLabel = "ANCHORS",
            description = "A file of anchors to compare with. For the database, the one that `serve` writes with the "
                    + "same settings is taken when it is there.")
    private Optional<Path> named = Optional.empty();

    @Option(names = "--no-anchor", description = "Compare with no anchors.")
    private boolean none;

    @Option(
            names = "--anchor-key",
            paramLabel = "PUBLIC",
            description = "The public key (Ed25519, PEM) that the newest anchor must be signed by.")
    private Optional<Path> key = Optional.empty();

    /** A file of anchors and what it says. */
    record Chosen(Path file, Anchors anchors) {}

    boolean areContradictory() {
        return none && named.isPresent();
    }

    /** Those that the command names. */
    Optional<Chosen> named() {
        return named.map(this::read);
    }

    /**
     * Those that the command names, or those of the settings.
     *
     * @param usual where the settings have them
     * @param isRequired whether the settings name it, so that it must be there
     */
    Optional<Chosen> namedOr(Optional<Path> usual, boolean isRequired) {
        return named.or(() -> usual.filter(file -> !none && (isRequired || Files.exists(file))))
                .map(this::read);
    }

    private Chosen read(Path file) {
        try {
            Anchors anchors = Anchors.read(file);
            return new Chosen(file, key.isPresent() ? signed(anchors, file, key.get()) : anchors);
        } catch (IOException e) {
            throw new CommandFailedException(
                    file + " cannot be read; name the file of anchors by --anchor, or compare with none by --no-anchor",
                    e);
        }
    }

    private static Anchors signed(Anchors anchors, Path file, Path key) {
        try {
            Optional<String> unsigned = AnchorSignatures.flaw(file, AnchorSignatures.publicKey(key));
            return new Anchors(anchors.all(), anchors.flaw().or(() -> unsigned), anchors.notes());
        } catch (IOException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
