package io.theopy.server.http.body;

import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.ProblemException;
import io.theopy.server.http.request.StrictText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ChunksContentSource;

/**
 * A {@code multipart/form-data} body taken apart, in the memory that it is in.
 *
 * @param file the content of the one field that is a file
 * @param fields all others, as text
 */
public record Form(Optional<Body> file, Map<String, String> fields) {
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_FIELD = 1_000;
    private static final char REPLACED = '\uFFFD';

    /** @param fileField the field that is not text */
    public static Form parse(String contentType, Body body, String fileField) {
        Optional<Body> file = Optional.empty();
        Map<String, String> fields = new HashMap<>();
        try (MultiPartFormData.Parts parts = parts(contentType, body)) {
            for (MultiPart.Part part : parts) {
                String name = name(part);
                boolean isFile = name.equals(fileField);
                if (isFile ? file.isPresent() : fields.containsKey(name)) {
                    throw Problem.badField(
                            "repeated_field", name, name + " is in the form several times; give it once");
                }
                if (isFile) {
                    file = Optional.of(content(part));
                } else {
                    fields.put(name, text(name, part));
                }
            }
        }
        return new Form(file, fields);
    }

    private static MultiPartFormData.Parts parts(String contentType, Body body) {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty()) {
            throw invalid();
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxParts(MOST_PARTS);
        try {
            return parser.parse(new ChunksContentSource(chunks(body))).join();
        } catch (CompletionException e) {
            throw invalid();
        }
    }

    private static List<Content.Chunk> chunks(Body body) {
        List<Content.Chunk> chunks = new ArrayList<>();
        body.pieces().forEach(piece -> chunks.add(Content.Chunk.from(piece.duplicate(), false, () -> {})));
        chunks.add(Content.Chunk.EOF);
        return chunks;
    }

    private static String name(MultiPart.Part part) {
        String name = part.getName();
        if (name == null || name.indexOf(REPLACED) >= 0) {
            throw invalid();
        }
        return name;
    }

    private static String text(String name, MultiPart.Part part) {
        if (part.getLength() > LONGEST_FIELD) {
            throw Problem.badField("invalid_field", name, "this field is too long");
        }
        return StrictText.of(content(part).bytes())
                .orElseThrow(() -> Problem.badField("invalid_encoding", name, name + " is not valid UTF-8"));
    }

    /** Where it lies in memory, without a copy. */
    private static Body content(MultiPart.Part part) {
        List<ByteBuffer> pieces = new ArrayList<>();
        Content.Source source = part.createContentSource();
        boolean more = true;
        while (more) {
            Content.Chunk chunk = source.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                throw invalid();
            }
            if (chunk.hasRemaining()) {
                pieces.add(chunk.getByteBuffer().slice());
            }
            more = !chunk.isLast();
            chunk.release();
        }
        return new Body(List.copyOf(pieces));
    }

    private static ProblemException invalid() {
        return Problem.badRequest(
                "invalid_form", "the body is not a valid multipart form; check its boundary and that it is complete");
    }
}
