package io.theopy.server.http;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An uploaded recording and the parameters that came with it. Kept in memory, never on disk.
 *
 * @param fields the text fields of the form; empty for a raw body
 */
record Upload(byte[] audio, Map<String, String> fields, Context ctx) {
    private static final int FORM_OVERHEAD = 64 * 1024;
    private static final int LONGEST_FIELD = 1_000;

    static Upload raw(Context ctx, long limit) {
        return new Upload(Bodies.read(ctx, limit), Map.of(), ctx);
    }

    static Upload multipart(Context ctx, long limit) {
        long total = limit + FORM_OVERHEAD;
        Bodies.checkLength(ctx, total);
        int inMemory = (int) Math.min(total, Integer.MAX_VALUE);
        ctx.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig", new MultipartConfigElement("", limit, total, inMemory));
        try {
            Map<String, String> fields = new HashMap<>();
            byte[] audio = null;
            for (Part part : ctx.req().getParts()) {
                if (part.getName().equals("audio")) {
                    audio = part.getInputStream().readAllBytes();
                } else if (part.getSize() <= LONGEST_FIELD) {
                    fields.put(
                            part.getName(), new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                } else {
                    throw Problem.badField("invalid_field", part.getName(), "this field is too long");
                }
            }
            if (audio == null) {
                throw Problem.badField(
                        "missing_field", "audio", "the form has no field \"audio\"; send the WAV file as that field");
            }
            return new Upload(audio, fields, ctx);
        } catch (IOException | ServletException | IllegalStateException e) {
            throw broken(e, limit);
        }
    }

    /** From the form, else from the query. */
    Optional<String> parameter(String name) {
        String value = fields.get(name);
        return Optional.ofNullable(value != null ? value : ctx.queryParam(name));
    }

    /** Jetty tells only in words which of the two it is. */
    private static ProblemException broken(Exception e, long limit) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("max") || message.contains("exceed") || message.contains("too large")) {
                return Bodies.tooLarge(limit);
            }
        }
        return Problem.badRequest(
                "invalid_form", "the body is not a valid multipart form; check its boundary and that it is complete");
    }
}
