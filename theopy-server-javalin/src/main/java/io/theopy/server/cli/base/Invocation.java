package io.theopy.server.cli.base;

import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;

/** What one command runs with: its terminal and its settings. */
public record Invocation(Terminal terminal, EngineSettings settings) {
    /**
     * The settings, checked.
     *
     * @throws io.theopy.server.config.ConfigException saying what is wrong with them
     */
    public ServerConfig config() {
        return ServerConfig.of(settings);
    }
}
