package io.theopy.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** All providers of one kind that can be constructed, and a problem for each that cannot: one never hides another. */
record LoadedProviders<P>(List<P> providers, List<LoadProblem> problems) {
    /** More broken listings than any class path has; ends the search when the loader repeats one error forever. */
    private static final int MOST_PROBLEMS = 200;

    static <P> LoadedProviders<P> load(Class<P> kind, ClassLoader loader) {
        List<P> providers = new ArrayList<>();
        List<LoadProblem> problems = new ArrayList<>();
        Iterator<ServiceLoader.Provider<P>> found =
                ServiceLoader.load(kind, loader).stream().iterator();
        while (problems.size() < MOST_PROBLEMS) {
            Optional<ServiceLoader.Provider<P>> next;
            try {
                if (!found.hasNext()) {
                    break;
                }
                next = Optional.of(found.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                problems.add(new LoadProblem("META-INF/services/" + kind.getName(), explain(e)));
                continue;
            }
            next.ifPresent(provider -> construct(provider, providers, problems));
        }
        return new LoadedProviders<>(List.copyOf(providers), List.copyOf(problems));
    }

    private static <P> void construct(
            ServiceLoader.Provider<P> provider, List<P> providers, List<LoadProblem> problems) {
        String name = "unknown provider";
        try {
            name = provider.type().getName();
            providers.add(provider.get());
        } catch (ServiceConfigurationError | LinkageError e) {
            problems.add(new LoadProblem(name, explain(e)));
        }
    }

    /** The innermost cause says most: which class is missing, what the constructor found wrong. */
    private static String explain(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String kind = cause.getClass().getSimpleName();
        String message = cause.getMessage();
        return message == null || message.isBlank() ? kind : kind + ": " + message;
    }
}
