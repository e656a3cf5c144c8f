package io.theopy.action;

import io.theopy.intent.ActionBinding;
import io.theopy.intent.Confirm;
import io.theopy.intent.HttpMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Actions for tests of executors, which may not make any themselves: in the product only the router does. */
public final class TestActions {
    private TestActions() {}

    public static Action read(String path, Map<String, String> query) {
        return cachedRead(path, query, Duration.ZERO);
    }

    /** A read whose answer may be kept for {@code cache}. */
    public static Action cachedRead(String path, Map<String, String> query, Duration cache) {
        return action(HttpMethod.GET, path, query, Map.of(), false, cache);
    }

    public static Action write(HttpMethod method, String path, Map<String, String> body) {
        return action(method, path, Map.of(), body, true, Duration.ZERO);
    }

    private static Action action(
            HttpMethod method,
            String path,
            Map<String, String> query,
            Map<String, String> body,
            boolean writes,
            Duration cache) {
        ActionBinding binding = new ActionBinding(
                method,
                path,
                query,
                body,
                "tests:" + (writes ? "write" : "read"),
                writes,
                true,
                Confirm.NEVER,
                Optional.empty(),
                Optional.empty(),
                cache);
        ApiCall call = new ApiCall(method, path, new TreeMap<>(query), new TreeMap<>(body));
        return new Action("test", Map.of(), call, binding);
    }
}
