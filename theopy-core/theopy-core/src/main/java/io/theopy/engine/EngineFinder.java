package io.theopy.engine;

import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the engines of one kind on the class path. {@link java.util.ServiceLoader} discovers, the user names: an engine
 * is chosen by its name, or by {@link #AUTO}, which takes the available one with the highest preference. A provider that
 * cannot be loaded is a {@link LoadProblem} and never hides the others. Thread-safe.
 *
 * <pre>{@code
 * SpeechRecognizer recognizer = EngineFinder.find(SpeechRecognizerProvider.class, context).create("auto");
 * }</pre>
 *
 * @param <E> the engine's type
 */
public final class EngineFinder<E> {
    /** The name that stands for the best available engine. */
    public static final String AUTO = "auto";

    private static final Logger LOG = LoggerFactory.getLogger(EngineFinder.class);

    private final String kind;
    private final EngineContext context;
    private final List<Named<E>> providers;
    private final List<LoadProblem> problems;

    private EngineFinder(String kind, EngineContext context, List<Named<E>> providers, List<LoadProblem> problems) {
        this.kind = kind;
        this.context = context;
        this.providers = List.copyOf(providers);
        this.problems = List.copyOf(problems);
    }

    /** The engines that this thread's class path has. */
    public static <E, P extends EngineProvider<E>> EngineFinder<E> find(Class<P> kind, EngineContext context) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        return find(kind, context, own == null ? EngineFinder.class.getClassLoader() : own);
    }

    /** The engines that {@code loader} sees. */
    public static <E, P extends EngineProvider<E>> EngineFinder<E> find(
            Class<P> kind, EngineContext context, ClassLoader loader) {
        LoadedProviders<P> loaded = LoadedProviders.load(kind, loader);
        List<Named<E>> named = new ArrayList<>();
        List<LoadProblem> problems = new ArrayList<>(loaded.problems());
        for (P provider : loaded.providers()) {
            try {
                named.add(new Named<>(provider.name(), provider.preference(), provider));
            } catch (RuntimeException | LinkageError e) {
                problems.add(new LoadProblem(provider.getClass().getName(), String.valueOf(e)));
            }
        }
        named.sort(Comparator.comparing((Named<E> n) -> -(long) n.preference).thenComparing(n -> n.name));
        String label = inWords(kind);
        problems.forEach(p -> LOG.debug("{} {} cannot be loaded: {}", label, p.provider(), p.problem()));
        return new EngineFinder<>(label, context, named, problems);
    }

    /** Every engine found, preferred ones first. Asks each whether it is available now. */
    public List<FoundEngine<E>> engines() {
        return providers.stream().map(this::look).toList();
    }

    /** The providers that are listed on the class path and cannot be loaded. */
    public List<LoadProblem> problems() {
        return problems;
    }

    /**
     * The engine of that name, or for {@link #AUTO} the best available one.
     *
     * @throws NoSuchEngineException when there is none, it is not usable, or several have the name; the message lists
     *     what there is and how to get what is missing
     */
    public FoundEngine<E> choose(String nameOrAuto) {
        return candidates(nameOrAuto).get(0);
    }

    /**
     * Loads the engine of that name, or for {@link #AUTO} the best one that loads. The caller closes it.
     *
     * @throws NoSuchEngineException as {@link #choose} does
     * @throws EngineException when it cannot be loaded
     */
    public E create(String nameOrAuto) {
        List<FoundEngine<E>> candidates = candidates(nameOrAuto);
        List<String> failures = new ArrayList<>();
        EngineException last = new EngineException("no " + kind + " could be loaded");
        for (FoundEngine<E> candidate : candidates) {
            try {
                return candidate.provider().create(context);
            } catch (RuntimeException | LinkageError e) {
                failures.add(candidate.name() + ": " + e.getMessage());
                last = new EngineException("no " + kind + " could be loaded: " + String.join("; ", failures), e);
                LOG.warn("{} {} was chosen but does not load: {}", kind, candidate.name(), e.getMessage());
            }
        }
        throw last;
    }

    /** Never empty; more than one only for AUTO. */
    private List<FoundEngine<E>> candidates(String nameOrAuto) {
        String wanted = nameOrAuto.strip().toLowerCase(Locale.ROOT);
        if (!wanted.equals(AUTO)) {
            return List.of(named(wanted));
        }
        List<FoundEngine<E>> all = engines();
        List<FoundEngine<E>> usable =
                all.stream().filter(FoundEngine::isAvailable).toList();
        if (usable.isEmpty()) {
            throw new NoSuchEngineException("no " + kind + " can be used here; " + whatThereIs(all));
        }
        FoundEngine<E> best = usable.get(0);
        refuseNamesakes(best.name());
        LOG.info(
                "{}: {} chosen automatically, the most preferred of the available ones ({}); {}",
                kind,
                best.name(),
                usable.stream().map(FoundEngine::name).collect(Collectors.joining(", ")),
                whatThereIs(all));
        return usable;
    }

    private FoundEngine<E> named(String wanted) {
        refuseNamesakes(wanted);
        Named<E> provider = providers.stream()
                .filter(n -> n.name.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchEngineException(
                        "there is no " + kind + " named \"" + wanted + "\"; " + whatThereIs(engines())));
        FoundEngine<E> found = look(provider);
        if (found.availability() instanceof Availability.Unavailable no) {
            throw new NoSuchEngineException(
                    "the " + kind + " \"" + wanted + "\" cannot be used here: " + no.reason() + "; " + no.remedy());
        }
        LOG.info("{}: {} chosen by name", kind, wanted);
        return found;
    }

    private void refuseNamesakes(String name) {
        List<String> classes = providers.stream()
                .filter(n -> n.name.equals(name))
                .map(n -> n.provider.getClass().getName())
                .toList();
        if (classes.size() > 1) {
            throw new NoSuchEngineException("several providers call their " + kind + " \"" + name + "\": "
                    + String.join(", ", classes) + "; leave one of them on the class path");
        }
    }

    private FoundEngine<E> look(Named<E> named) {
        Availability availability;
        try {
            availability = named.provider.availability(context);
        } catch (RuntimeException | LinkageError e) {
            availability = Availability.unavailable("its check failed: " + e, "report this to the engine's author");
        }
        return new FoundEngine<>(named.name, named.provider, availability);
    }

    private String whatThereIs(List<FoundEngine<E>> all) {
        String found = all.stream().map(FoundEngine::describe).collect(Collectors.joining(", "));
        String broken =
                problems.stream().map(p -> p.provider() + ": " + p.problem()).collect(Collectors.joining(", "));
        return Stream.of(
                        all.isEmpty() ? "none is on the class path: add the jar of one" : "found: " + found,
                        broken.isEmpty() ? "" : "could not be loaded: " + broken)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** {@code SpeechRecognizerProvider} is a "speech recognizer". */
    private static String inWords(Class<?> kind) {
        return kind.getSimpleName()
                .replaceFirst("Provider$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private record Named<E>(String name, int preference, EngineProvider<E> provider) {}
}
