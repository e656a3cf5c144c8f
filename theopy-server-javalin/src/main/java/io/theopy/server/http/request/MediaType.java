package io.theopy.server.http.request;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.MimeTypes;

/**
 * The kind of a request's body, as its {@code Content-Type} says.
 *
 * @param name in lower case; empty when it is not said
 */
public record MediaType(String name, Optional<String> charset) {
    public static MediaType of(Context ctx) {
        String header = ctx.contentType();
        return header == null
                ? new MediaType("", Optional.empty())
                : new MediaType(
                        header.toLowerCase(Locale.ROOT).split(";", 2)[0].strip(),
                        Optional.ofNullable(MimeTypes.getCharsetFromContentType(header)));
    }

    public void requireUtf8() {
        if (charset.filter(name -> !name.equalsIgnoreCase("utf-8")).isPresent()) {
            throw Problem.unsupportedMedia("the charset " + charset.get() + " is not taken; send UTF-8");
        }
    }
}
