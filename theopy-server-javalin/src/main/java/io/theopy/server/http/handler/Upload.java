package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.theopy.server.http.body.Body;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.body.Form;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestAddress;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * An uploaded recording and the parameters that came with it. Kept in memory, never on disk.
 *
 * @param fields the text fields of the form; empty for a raw body
 */
record Upload(InputStream audio, Map<String, String> fields, Context ctx) {
    static Upload raw(Context ctx, Body body) {
        return new Upload(body.stream(), Map.of(), ctx);
    }

    static Upload form(Context ctx, Body body, long longestAudio) {
        Form form = Form.parse(String.valueOf(ctx.contentType()), body, "audio");
        Body audio = form.file()
                .orElseThrow(() -> Problem.badField(
                        "missing_field", "audio", "the form has no field \"audio\"; send the WAV file as that field"));
        if (audio.size() > longestAudio) {
            throw BodyReceiver.tooLarge(longestAudio);
        }
        return new Upload(audio.stream(), form.fields(), ctx);
    }

    /** From the form or from the query, which may not say two things. */
    Optional<String> parameter(String name) {
        Optional<String> inForm = Optional.ofNullable(fields.get(name));
        Optional<String> inQuery = RequestAddress.parameter(ctx, name);
        if (inForm.isPresent() && inQuery.isPresent() && !inForm.equals(inQuery)) {
            throw Problem.badField(
                    "repeated_field", name, name + " is one thing in the form and another in the query; give it once");
        }
        return inForm.or(() -> inQuery);
    }
}
