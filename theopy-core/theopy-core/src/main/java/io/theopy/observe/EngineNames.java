package io.theopy.observe;

import java.util.EnumMap;
import java.util.Map;

/** Which engine works in which stage, for logs and figures; {@code none} where no engine does. Immutable. */
public record EngineNames(Map<Stage, String> byStage) {
    public EngineNames {
        byStage = Map.copyOf(byStage);
    }

    public static EngineNames none() {
        return new EngineNames(Map.of());
    }

    public EngineNames with(Stage stage, String name) {
        Map<Stage, String> more = new EnumMap<>(Stage.class);
        more.putAll(byStage);
        more.put(stage, name);
        return new EngineNames(more);
    }

    public String of(Stage stage) {
        return byStage.getOrDefault(stage, "none");
    }
}
