package io.theopy.server.config;

/** How the server meets those who call it: encryption, browsers, and how much each may have. */
public record EdgeConfig(TlsConfig tls, WebOrigins origins, CallerLimits callers) {
    /** @param asked whether callers are asked who they are */
    static EdgeConfig read(SettingsReader reader, String host, boolean asked) {
        TlsConfig tls = TlsConfig.read(reader);
        tls.requireFor(host, reader);
        return new EdgeConfig(tls, WebOrigins.read(reader, asked), CallerLimits.read(reader, asked));
    }
}
