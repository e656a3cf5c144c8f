package io.theopy.audit.anchor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file of anchors says. Immutable.
 *
 * @param all in the order of the file, up to its first flaw
 * @param flaw the first thing in the file that does not hold, for people, naming the line; empty when all of it does
 * @param notes what may look strange and is no flaw
 */
public record Anchors(List<Anchor> all, Optional<String> flaw, List<String> notes) {
    private static final Anchors NONE = new Anchors(List.of(), Optional.empty(), List.of());

    public Anchors {
        all = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    /** Nothing to compare with. */
    public static Anchors none() {
        return NONE;
    }

    /**
     * Reads a file of anchors and verifies its own chain. That its newest lines are all there cannot be seen from it.
     *
     * @throws IOException when it cannot be read
     */
    public static Anchors read(Path file) throws IOException {
        // One character for each byte: whatever is in the file can be looked at, and none of it is lost.
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Anchor> anchors = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String chain = AnchorLine.BEGINNING;
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int lineFeed = text.indexOf('\n', from);
            String line = text.substring(from, lineFeed < 0 ? text.length() : lineFeed);
            from += line.length() + 1;
            number++;
            Optional<AnchorLine> read = AnchorLine.read(line);
            if (read.isPresent() && read.get().goesOnFrom(chain)) {
                chain = read.get().chain();
                anchors.add(read.get().anchor());
            } else if (AnchorLine.isTorn(line)) {
                notes.add("line " + number + " of the anchors is cut off, as when a server is killed or has no more"
                        + " room while it writes; it does not count");
            } else {
                return new Anchors(anchors, Optional.of(problem(number, read.isPresent())), notes);
            }
        }
        return new Anchors(anchors, emptiness(anchors), notes);
    }

    private static String problem(int number, boolean isAnchor) {
        return isAnchor
                ? "line " + number + " of the anchors does not go on from the line before: one of the two was altered, "
                        + "or lines between them are missing"
                : "line " + number + " of the anchors is no anchor: it was altered or put in";
    }

    /** A file is made together with its first line. */
    private static Optional<String> emptiness(List<Anchor> anchors) {
        return anchors.isEmpty()
                ? Optional.of("there is no whole anchor in the file of anchors: it was emptied")
                : Optional.empty();
    }

    /** The newest of them. */
    public Optional<Anchor> newest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
