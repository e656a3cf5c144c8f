package io.theopy.server.http.tls;

import io.theopy.server.config.TlsConfig.PemFiles;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What connections are encrypted with: read from PEM files, and again when these change. New connections get the new
 * pair, those that are open stay as they are; a pair that cannot be used is told of, and the one before stays.
 * Thread-safe.
 */
public final class TlsCertificates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsCertificates.class);

    private final PemFiles files;
    private final SslContextFactory.Server contexts = new SslContextFactory.Server();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tls-files");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Instant expires;
    private volatile Optional<String> trouble = Optional.empty();
    private Optional<Texts> tried;

    /** What stood in both files. */
    private record Texts(PemText chain, PemText key) {
        static Texts of(PemFiles files) {
            return new Texts(PemText.of(files.chain()), PemText.of(files.key()));
        }

        PemPair pair() {
            return PemPair.of(chain, key);
        }
    }

    private TlsCertificates(PemFiles files) {
        this.files = files;
        Texts texts = Texts.of(files);
        this.tried = Optional.of(texts);
        PemPair pair = texts.pair();
        this.expires = pair.expires();
        contexts.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        contexts.setRenegotiationAllowed(false);
        use(pair, contexts);
    }

    /**
     * Reads the files, and looks at them again {@code every} so often.
     *
     * @throws TlsException when they cannot be used
     */
    public static TlsCertificates watching(PemFiles files, Duration every) {
        TlsCertificates certificates = new TlsCertificates(files);
        long millis = every.toMillis();
        var unused =
                certificates.watch.scheduleWithFixedDelay(certificates::look, millis, millis, TimeUnit.MILLISECONDS);
        return certificates;
    }

    /** @throws TlsException when the files cannot be used */
    public static void require(PemFiles files) {
        Texts.of(files).pair();
    }

    SslContextFactory.Server contexts() {
        return contexts;
    }

    /** When the certificate in use lapses. */
    public Instant expires() {
        return expires;
    }

    /** Why the files are not what is in use, or what is in use is of no use; empty when all is well. */
    public Optional<String> trouble() {
        return trouble.or(() -> Instant.now().isAfter(expires)
                ? Optional.of(files.chain() + " lapsed at " + expires + "; put a new certificate there")
                : Optional.empty());
    }

    /** Whatever goes wrong, the next look comes. */
    private void look() {
        try {
            Optional<Texts> before = tried;
            tried = Optional.empty();
            Texts now = Texts.of(files);
            boolean isNew = !Optional.of(now).equals(before);
            // A certificate that does not count yet is tried again, until it does.
            if (isNew || trouble.isPresent()) {
                reload(now.pair());
            }
            tried = Optional.of(now);
        } catch (RuntimeException e) {
            keep(String.valueOf(e.getMessage()), e);
        }
    }

    private void reload(PemPair pair) {
        try {
            contexts.reload(inUse -> use(pair, inUse));
        } catch (Exception e) {
            throw new TlsException("the new certificate cannot be put to use: " + e.getMessage(), e);
        }
        expires = pair.expires();
        trouble = Optional.empty();
        LOG.info("{} was read again; new connections get it, until {}", files.chain(), expires);
    }

    private void keep(String why, RuntimeException cause) {
        if (!trouble.equals(Optional.of(why))) {
            LOG.error("the certificate from before stays in use, until {}: {}", expires, why);
            LOG.debug("why", cause);
            trouble = Optional.of(why);
        }
    }

    private static void use(PemPair pair, SslContextFactory contexts) {
        String password = UUID.randomUUID().toString();
        try {
            contexts.setKeyManagerPassword(password);
            contexts.setKeyStore(pair.store(password.toCharArray()));
        } catch (GeneralSecurityException e) {
            throw new TlsException("certificate and key cannot be used together", e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
