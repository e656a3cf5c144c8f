package io.theopy.server.config;

import java.util.List;

/** The settings cannot be used; the message lists each with what to write instead. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(List<String> problems) {
        super(String.join("; ", problems));
    }
}
