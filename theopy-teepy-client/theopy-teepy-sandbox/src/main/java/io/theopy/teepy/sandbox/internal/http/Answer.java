package io.theopy.teepy.sandbox.internal.http;

/** What a route answers, before it is JSON. */
public record Answer(int status, Object body) {
    public static Answer ok(Object body) {
        return new Answer(200, body);
    }

    public static Answer created(Object body) {
        return new Answer(201, body);
    }
}
