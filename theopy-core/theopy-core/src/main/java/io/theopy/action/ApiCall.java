package io.theopy.action;

import io.theopy.intent.HttpMethod;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One HTTP call to the ERP, complete.
 *
 * @param path below the ERP's base URL, each segment already percent-encoded: {@code /invoices/101}
 * @param query decoded parameters
 * @param body fields of the JSON object to send; empty: no body. Values are canonical strings
 */
public record ApiCall(HttpMethod method, String path, SortedMap<String, String> query, SortedMap<String, String> body) {
    public ApiCall {
        Objects.requireNonNull(method, "method must not be null");
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(query, "query must not be null");
        Objects.requireNonNull(body, "body must not be null");
        query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
        body = Collections.unmodifiableSortedMap(new TreeMap<>(body));
    }
}
