package io.theopy.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How connections are encrypted: by Theopy itself, by something in front of it, or not at all, which is for this machine
 * alone.
 *
 * @param files the pair that Theopy answers with; empty: it speaks plain HTTP
 * @param endsBefore whether something in front of it takes the encryption off
 */
public record TlsConfig(Optional<PemFiles> files, boolean endsBefore) {
    private static final String TERMINATED = "terminated";

    /**
     * Where certificate and key are.
     *
     * @param chain the server's certificate, then those that vouch for it
     * @param key the private key of the first one
     */
    public record PemFiles(Path chain, Path key) {}

    static TlsConfig read(SettingsReader reader) {
        Optional<Path> chain = reader.path("THEOPY_TLS_CERT");
        Optional<Path> key = reader.path("THEOPY_TLS_KEY");
        if (chain.isPresent() != key.isPresent()) {
            reader.problem((chain.isPresent() ? "THEOPY_TLS_CERT" : "THEOPY_TLS_KEY") + " is set and "
                    + (chain.isPresent() ? "THEOPY_TLS_KEY" : "THEOPY_TLS_CERT")
                    + " is not; set both, to PEM files of a certificate chain and of its private key, or neither");
        }
        boolean endsBefore = reader.read("THEOPY_TLS", "terminated", text -> {
                    if (!text.equals(TERMINATED)) {
                        throw new IllegalArgumentException(text);
                    }
                    return true;
                })
                .orElse(false);
        if (endsBefore && chain.isPresent()) {
            reader.problem("THEOPY_TLS says that TLS is terminated before Theopy, and THEOPY_TLS_CERT that Theopy does"
                    + " it; leave out one of them");
        }
        return new TlsConfig(chain.flatMap(first -> key.map(second -> new PemFiles(first, second))), endsBefore);
    }

    /** Words and tokens may not cross a network in the clear. */
    void requireFor(String host, SettingsReader reader) {
        if (files.isEmpty() && !endsBefore && !isLoopback(host)) {
            reader.problem("THEOPY_HOST is \"" + host + "\", which others can reach, and nothing encrypts what they"
                    + " send; set THEOPY_TLS_CERT and THEOPY_TLS_KEY to PEM files, or THEOPY_TLS to terminated if a"
                    + " proxy in front of Theopy takes the encryption off, or leave THEOPY_HOST out");
        }
    }

    /** Whether only this machine can call there. */
    static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
