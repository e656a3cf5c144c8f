package io.theopy.action;

import io.theopy.intent.ActionBinding;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that Theopy will do: allowed, validated and complete. Only {@link IntentRouter} makes one, so no executor
 * ever sees what a model or a grammar merely proposed. Immutable.
 */
public final class Action {
    private final String intent;
    private final Map<String, String> arguments;
    private final ApiCall call;
    private final ActionBinding binding;

    Action(String intent, Map<String, String> arguments, ApiCall call, ActionBinding binding) {
        this.intent = intent;
        this.arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        this.call = call;
        this.binding = binding;
    }

    public String intent() {
        return intent;
    }

    /** Canonical values by slot, sorted by name. */
    public Map<String, String> arguments() {
        return arguments;
    }

    public ApiCall call() {
        return call;
    }

    public boolean writes() {
        return binding.writes();
    }

    /** The rules that it was admitted under. */
    public ActionBinding binding() {
        return binding;
    }

    @Override
    public String toString() {
        return call.method() + " " + call.path() + " for " + intent + arguments;
    }
}
