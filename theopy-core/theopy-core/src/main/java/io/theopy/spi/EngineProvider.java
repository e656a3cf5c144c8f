package io.theopy.spi;

/**
 * Makes one kind of engine; found by {@link java.util.ServiceLoader}, chosen by {@link #name()}.
 *
 * <p>Providers are constructed on every machine that has the jar, so the constructor and {@link #name()} must not touch
 * native code or optional classes: that is for {@link #availability} and {@link #create}.
 *
 * @param <E> the engine's type
 */
public interface EngineProvider<E> {
    /** The name that configuration uses, lower case: {@code vosk}, {@code sphinx}. */
    String name();

    /** Where this engine stands when the user says {@code auto}: the highest available one is taken. */
    int preference();

    /** Whether {@link #create} can work here and now, and if not, what to do about it. Never throws. */
    Availability availability(EngineContext context);

    /**
     * Loads the engine. May take seconds and much memory; the caller closes what it gets.
     *
     * @throws EngineException when the engine cannot be loaded; the message says what to do
     */
    E create(EngineContext context);
}
