package io.theopy.server.config;

/** How the server meets those who call it: encryption, browsers, and how much each may have. */
public record EdgeConfig(TlsConfig tls, WebOrigins origins, CallerLimits callers) {
    static EdgeConfig read(SettingsReader reader, boolean asked) {
        return new EdgeConfig(TlsConfig.read(reader), WebOrigins.read(reader, asked), CallerLimits.read(reader, asked));
    }
}
