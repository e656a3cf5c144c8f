package io.theopy.server.http.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Reads a private key: PKCS#8, and the older forms that OpenSSL writes, PKCS#1 (RSA) and SEC 1 (elliptic curves). */
final class PemKey {
    private PemKey() {}

    /** @param algorithm that of the certificate: {@code RSA}, {@code EC} */
    static PrivateKey read(PemText file, String algorithm) {
        for (PemText.Block block : file.blocks()) {
            Optional<byte[]> pkcs8 = pkcs8(block, file);
            if (pkcs8.isPresent()) {
                return key(pkcs8.get(), algorithm, file);
            }
        }
        throw new TlsException(file + " has no private key in it; it must be a PEM file with BEGIN PRIVATE KEY");
    }

    private static Optional<byte[]> pkcs8(PemText.Block block, PemText file) {
        try {
            return switch (block.label()) {
                case "PRIVATE KEY" -> Optional.of(block.der());
                case "RSA PRIVATE KEY" ->
                    Optional.of(new PrivateKeyInfo(
                                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                                    RSAPrivateKey.getInstance(block.der()))
                            .getEncoded());
                case "EC PRIVATE KEY" -> {
                    ECPrivateKey key = ECPrivateKey.getInstance(block.der());
                    yield Optional.of(new PrivateKeyInfo(
                                    new AlgorithmIdentifier(
                                            X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()),
                                    key)
                            .getEncoded());
                }
                default -> Optional.empty();
            };
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new TlsException(file + " is damaged: its " + block.label() + " cannot be read", e);
        }
    }

    private static PrivateKey key(byte[] pkcs8, String algorithm, PemText file) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new TlsException(
                    file + " holds no " + algorithm + " key that can be read, and the certificate is for one", e);
        }
    }
}
