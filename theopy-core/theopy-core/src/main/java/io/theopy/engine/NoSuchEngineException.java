package io.theopy.engine;

import io.theopy.spi.EngineException;

/** The engine that was asked for is not there, not usable or not the only one of its name; the message lists what is. */
public final class NoSuchEngineException extends EngineException {
    private static final long serialVersionUID = 1L;

    public NoSuchEngineException(String message) {
        super(message);
    }
}
