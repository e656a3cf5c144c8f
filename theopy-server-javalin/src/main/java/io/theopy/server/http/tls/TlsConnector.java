package io.theopy.server.http.tls;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Listens for encrypted connections. Its answers tell browsers to come by HTTPS only from now on (RFC 6797). */
public final class TlsConnector {
    private static final Duration STRICT = Duration.ofDays(365);

    private TlsConnector() {}

    /** Not started. Clients that call by address or by an alias are served: it is for them to check the name. */
    public static Connector of(
            Server server, HttpConfiguration http, TlsCertificates certificates, String host, int port) {
        HttpConfiguration https = new HttpConfiguration(http);
        https.addCustomizer(new SecureRequestCustomizer(false, false, STRICT.toSeconds(), false));
        ServerConnector connector =
                new ServerConnector(server, certificates.contexts(), new HttpConnectionFactory(https));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }
}
