package io.theopy.server.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate chain and the private key that belongs to it, checked: what is handed to connections can be used.
 *
 * @param chain the server's own certificate first, each signed by the next one
 */
record PemPair(List<X509Certificate> chain, PrivateKey key) {
    /** @throws TlsException when they cannot be used, now or any more */
    static PemPair of(PemText chainText, PemText keyText) {
        List<X509Certificate> chain = chain(chainText);
        X509Certificate own = chain.get(0);
        PrivateKey key = PemKey.read(keyText, own.getPublicKey().getAlgorithm());
        if (!belongTogether(own, key)) {
            throw new TlsException(keyText + " is not the key of the first certificate in " + chainText);
        }
        return new PemPair(chain, key);
    }

    Instant expires() {
        return chain.get(0).getNotAfter().toInstant();
    }

    /** In memory only. */
    KeyStore store(char[] password) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("theopy", key, password, chain.toArray(new Certificate[0]));
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store could not be made", e);
        }
    }

    private static List<X509Certificate> chain(PemText file) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (PemText.Block block : file.blocks()) {
                if (block.label().equals("CERTIFICATE")) {
                    chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
                }
            }
        } catch (CertificateException e) {
            throw new TlsException(file + " is damaged: certificate " + (chain.size() + 1) + " cannot be read", e);
        }
        if (chain.isEmpty()) {
            throw new TlsException(file + " has no certificate in it; it must be a PEM file with BEGIN CERTIFICATE");
        }
        requireInForce(chain.get(0), file);
        requireOrder(chain, file);
        return List.copyOf(chain);
    }

    private static void requireInForce(X509Certificate own, PemText file) {
        try {
            own.checkValidity();
        } catch (CertificateException e) {
            throw new TlsException(
                    file + " is a certificate for the time from "
                            + own.getNotBefore().toInstant() + " to "
                            + own.getNotAfter().toInstant() + ", and not for now",
                    e);
        }
    }

    private static void requireOrder(List<X509Certificate> chain, PemText file) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            try {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            } catch (GeneralSecurityException e) {
                throw new TlsException(
                        file + " is out of order: certificate " + (i + 1) + " is not signed by certificate " + (i + 2)
                                + "; put the server's own first and each after the one that it vouches for",
                        e);
            }
        }
    }

    /** Whether the certificate confirms what the key has signed. */
    private static boolean belongTogether(X509Certificate own, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(own.getEncoded());
            byte[] signature = signing.sign();
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(own.getPublicKey());
            checking.update(own.getEncoded());
            return checking.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
