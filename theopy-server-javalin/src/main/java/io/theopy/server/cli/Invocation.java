package io.theopy.server.cli;

import io.theopy.server.ServerConfig;
import io.theopy.spi.EngineSettings;

/** The surroundings of one command. */
record Invocation(Terminal terminal, EngineSettings settings) {
    /**
     * The settings, checked.
     *
     * @throws io.theopy.server.ConfigException saying what is wrong with them
     */
    ServerConfig config() {
        return ServerConfig.of(settings);
    }
}
