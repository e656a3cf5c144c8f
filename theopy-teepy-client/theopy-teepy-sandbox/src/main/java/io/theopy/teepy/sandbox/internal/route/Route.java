package io.theopy.teepy.sandbox.internal.route;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One operation of the API: what it takes, who may call it, what it does.
 *
 * @param path with {@code {placeholders}}
 * @param resource whose read or write permission is needed
 * @param access what is needed
 * @param parameters the query parameters that it knows
 * @param fields the body fields that it knows
 */
public record Route(
        String method,
        String path,
        String resource,
        Access access,
        Set<String> parameters,
        Set<String> fields,
        Function<Call, ApiResponse> work) {
    /** What a caller needs. */
    public enum Access {
        /** Any user: names are needed to speak of things. */
        ANY_USER,
        READ,
        WRITE
    }

    public Route {
        parameters = Set.copyOf(parameters);
        fields = Set.copyOf(fields);
    }

    public boolean writes() {
        return access == Access.WRITE;
    }

    public static Route get(String path, String resource, Function<Call, ApiResponse> work) {
        return new Route("GET", path, resource, Access.READ, Set.of(), Set.of(), work);
    }

    public static Route list(String path, String resource, List<String> parameters, Function<Call, ApiResponse> work) {
        Set<String> all = new TreeSet<>(parameters);
        all.add("page");
        all.add("size");
        return new Route("GET", path, resource, Access.READ, all, Set.of(), work);
    }

    public static Route write(
            String method, String path, String resource, List<String> fields, Function<Call, ApiResponse> work) {
        return new Route(method, path, resource, Access.WRITE, Set.of(), Set.copyOf(fields), work);
    }

    public Route withParameters(String... names) {
        return new Route(method, path, resource, access, Set.of(names), fields, work);
    }

    public Route forAnyUser() {
        return new Route(method, path, resource, Access.ANY_USER, parameters, fields, work);
    }
}
