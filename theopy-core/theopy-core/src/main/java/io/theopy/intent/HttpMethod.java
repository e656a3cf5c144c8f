package io.theopy.intent;

/** The methods that an action may use. */
public enum HttpMethod {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
