package io.theopy.nlu.statistical;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Does the same work for several things, each on a thread of its own that ends with it: the common pool's threads lack
 * the class loader that engines in an application server need. Stateless.
 */
final class SideBySide {
    private SideBySide() {}

    /** What {@code work} makes of each key, in their order; what went wrong with one is thrown as it is. */
    static <K, V> Map<K, V> map(Collection<K> keys, Function<K, V> work) {
        Map<K, CompletableFuture<V>> begun = new LinkedHashMap<>();
        keys.forEach(key -> begun.put(key, CompletableFuture.supplyAsync(() -> work.apply(key), SideBySide::begin)));
        Map<K, V> done = new LinkedHashMap<>();
        begun.forEach((key, result) -> done.put(key, await(result)));
        return done;
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "theopy-training");
        thread.setDaemon(true);
        thread.start();
    }

    private static <V> V await(CompletableFuture<V> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
