package io.theopy.server.http.tls;

import io.theopy.server.config.TlsConfig.PemFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A certificate for 127.0.0.1 and its key, made for a test and signed by itself or by another one. */
record TestPair(X509Certificate certificate, PrivateKey key) {
    private static final ASN1ObjectIdentifier SHA256_WITH_RSA = new ASN1ObjectIdentifier("1.2.840.113549.1.1.11");
    private static final ASN1ObjectIdentifier SHA256_WITH_ECDSA = new ASN1ObjectIdentifier("1.2.840.10045.4.3.2");

    static TestPair rsa(String name) {
        return make(keys("RSA", 2048), name, Instant.now().plus(Duration.ofDays(30)));
    }

    static TestPair ec(String name) {
        return make(keys("EC", 256), name, Instant.now().plus(Duration.ofDays(30)));
    }

    static TestPair lapsed(String name) {
        return make(keys("EC", 256), name, Instant.now().minus(Duration.ofDays(1)));
    }

    PemFiles writeTo(Path folder) {
        PemFiles files = new PemFiles(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        replace(files.chain(), chainPem());
        replace(files.key(), keyPem());
        return files;
    }

    String chainPem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** At one stroke, as certificate managers do. */
    static void replace(Path file, String text) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, text, StandardCharsets.US_ASCII);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestPair make(KeyPair keys, String name, Instant end) {
        boolean rsa = keys.getPrivate().getAlgorithm().equals("RSA");
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(rsa ? SHA256_WITH_RSA : SHA256_WITH_ECDSA);
        try {
            V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(System.nanoTime())));
            generator.setSignature(algorithm);
            generator.setIssuer(new X500Name("CN=" + name));
            generator.setSubject(new X500Name("CN=" + name));
            generator.setStartDate(new Time(Date.from(end.minus(Duration.ofDays(90)))));
            generator.setEndDate(new Time(Date.from(end)));
            generator.setSubjectPublicKeyInfo(
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            generator.setExtensions(new Extensions(new Extension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")).getEncoded())));
            TBSCertificate body = generator.generateTBSCertificate();
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body.getEncoded());
            ASN1EncodableVector parts = new ASN1EncodableVector();
            parts.add(body);
            parts.add(algorithm);
            parts.add(new DERBitString(signature.sign()));
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(new DERSequence(parts).getEncoded()));
            return new TestPair(certificate, keys.getPrivate());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
