package io.theopy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Action;
import io.theopy.action.TestActions;
import io.theopy.action.guard.GuardConfig;
import io.theopy.intent.IntentCatalog;
import io.theopy.text.Language;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some value, not null, of any type that a record of the API has; for a class that can't be made so, nothing. */
final class Samples {
    private static final Map<Class<?>, Object> KNOWN = new HashMap<>(Map.of(
            String.class, "x",
            Optional.class, Optional.empty(),
            OptionalDouble.class, OptionalDouble.empty(),
            List.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of(),
            SortedMap.class, new TreeMap<>(),
            Instant.class, Instant.EPOCH,
            Duration.class, Duration.ofSeconds(1),
            JsonNode.class, JsonNodeFactory.instance.nullNode()));

    static {
        KNOWN.putAll(Map.of(
                LocalDateTime.class,
                LocalDateTime.MIN,
                int.class,
                4_000,
                long.class,
                1L,
                double.class,
                1.0,
                boolean.class,
                true,
                Action.class,
                TestActions.read("/clients", Map.of()),
                IntentCatalog.class,
                IntentCatalog.teepy(),
                Language.class,
                Language.DEFAULT));
        GuardConfig guard = GuardConfig.defaults();
        KNOWN.putAll(Map.of(
                GuardConfig.Retries.class, guard.retries(),
                GuardConfig.Breaker.class, guard.breaker(),
                GuardConfig.Rate.class, guard.rate(),
                GuardConfig.Cache.class, guard.cache()));
    }

    private Samples() {}

    static @Nullable Object[] of(Class<?>[] types) throws ReflectiveOperationException {
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = of(types[i]);
        }
        return values;
    }

    private static @Nullable Object of(Class<?> type) throws ReflectiveOperationException {
        if (KNOWN.containsKey(type)) {
            return KNOWN.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
        }
        return type.isRecord() ? record(type) : null;
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(of(types));
    }
}
