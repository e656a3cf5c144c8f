package io.theopy.server.http.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What is wrong with a request, as RFC 9457 problem details.
 *
 * @param code for programs, stable: {@code missing_field}
 * @param detail for people: what was found and what to send instead
 * @param field the field that it is about
 */
public record Problem(int status, String code, String title, String detail, Optional<String> field) {
    public static final String CONTENT_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, Optional.empty());
    }

    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(of(400, code, "Bad request", detail));
    }

    public static ProblemException badField(String code, String field, String detail) {
        return new ProblemException(new Problem(400, code, "Bad request", detail, Optional.of(field)));
    }

    public static ProblemException unprocessable(String field, String detail) {
        return new ProblemException(
                new Problem(422, "invalid_value", "Unprocessable content", detail, Optional.of(field)));
    }

    public static ProblemException tooLarge(String detail) {
        return new ProblemException(of(413, "too_large", "Content too large", detail));
    }

    public static ProblemException unsupportedMedia(String detail) {
        return new ProblemException(of(415, "unsupported_media_type", "Unsupported media type", detail));
    }

    /** Nobody says who sends it. */
    public static ProblemException unauthenticated(String detail) {
        return new ProblemException(of(401, "unauthenticated", "Unauthorized", detail));
    }

    /** Whoever sends it says who they are, and it does not count: no word about why. */
    public static ProblemException badCredentials(String detail) {
        return new ProblemException(of(401, "invalid_credentials", "Unauthorized", detail));
    }

    /** Whoever sends it shows who they are where others can read it. */
    static ProblemException tokenInAddress(String parameter) {
        return new ProblemException(new Problem(
                401,
                "token_in_url",
                "Unauthorized",
                "a token may not stand in an address, where others can read it; send it in the header Authorization:"
                        + " Bearer (docs/authentication.md), and revoke this one",
                Optional.of(parameter)));
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(of(403, "forbidden", "Forbidden", detail));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(of(404, "not_found", "Not found", detail));
    }

    public static ProblemException tooSlow() {
        return new ProblemException(of(
                408, "body_too_slow", "Request timeout", "the body did not arrive in time; send it again, and faster"));
    }

    static ProblemException notImplemented(String detail) {
        return new ProblemException(of(501, "not_implemented", "Not implemented", detail));
    }

    public static ProblemException noMemory() {
        return new ProblemException(of(
                503,
                "busy",
                "Service unavailable",
                "too much is being sent to the server at once; try again in a second"));
    }

    /** Whoever sends it has had what one may have; the header {@code Retry-After} says when to come back. */
    public static ProblemException tooMany(String detail) {
        return new ProblemException(of(429, "quota_exceeded", "Too many requests", detail));
    }

    public static ProblemException busy() {
        return new ProblemException(
                of(503, "busy", "Service unavailable", "too many turns are under way; try again in a second"));
    }

    public static ProblemException cannotAuthenticate() {
        return new ProblemException(of(
                503,
                "authentication_unavailable",
                "Service unavailable",
                "it cannot be found out now who you are; try again in a moment"));
    }

    public static ProblemException keyReused() {
        return new ProblemException(new Problem(
                422,
                "idempotency_key_reused",
                "Unprocessable content",
                "this Idempotency-Key came with another request before; use a new key for a new request",
                Optional.of("Idempotency-Key")));
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(of(409, "conflict", "Conflict", detail));
    }

    public static ProblemException inFlight() {
        return new ProblemException(new Problem(
                409,
                "request_in_flight",
                "Conflict",
                "the request with this Idempotency-Key is being answered; ask again in a second",
                Optional.of("Idempotency-Key")));
    }

    public ObjectNode toJson(String path, String requestId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "about:blank");
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.put("instance", path);
        json.put("code", code);
        field.ifPresent(name -> json.put("field", name));
        json.put("request_id", requestId);
        return json;
    }
}
