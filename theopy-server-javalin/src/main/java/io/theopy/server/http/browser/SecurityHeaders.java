package io.theopy.server.http.browser;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Tells browsers on every answer, errors among them, how little they may do with it: run scripts and load parts from
 * this server only, show it in nobody's frame, keep it in no cache.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final List<HttpField> FIELDS = List.of(
            new HttpField("X-Content-Type-Options", "nosniff"),
            new HttpField("Referrer-Policy", "no-referrer"),
            new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new HttpField("Permissions-Policy", "microphone=(self), camera=(), geolocation=()"),
            new HttpField("Cache-Control", "no-store"),
            new HttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                            + " connect-src 'self'; media-src 'self' blob:; worker-src 'self'; base-uri 'none';"
                            + " form-action 'none'; frame-ancestors 'none'"));

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        put(responseHeaders);
        return request;
    }

    /** For answers that are made anew. */
    public static void put(HttpFields.Mutable headers) {
        FIELDS.forEach(headers::put);
    }
}
