package io.theopy.server.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JWTs of which none may count, each with one thing wrong. */
final class BadJwts {
    private static final int HUGE = 6_500;

    private final Issuer issuer;
    private final Issuer stranger;

    BadJwts(Issuer issuer, Issuer stranger) {
        this.issuer = issuer;
        this.stranger = stranger;
    }

    Stream<Attempt> all() {
        return Stream.of(algorithms(), keysOfTheirOwn(), headers(), signatures(), claims(), shapes())
                .flatMap(each -> each);
    }

    private Stream<Attempt> algorithms() {
        String claims = Issuer.claims().build().toString();
        String signed = issuer.token();
        String signature = signed.substring(signed.lastIndexOf('.') + 1);
        return Stream.concat(
                Stream.of("none", "None", "NONE", "nOnE", "").flatMap(alg -> {
                    String head = Issuer.base64("{\"alg\":\"" + alg + "\",\"kid\":\"rsa-1\"}") + "."
                            + Issuer.base64(claims) + ".";
                    return Stream.of(
                            Attempt.bearer("alg \"" + alg + "\" unsigned", head),
                            Attempt.bearer("alg \"" + alg + "\" with a signature", head + signature));
                }),
                Stream.of(
                        Attempt.bearer("no alg", issuer.signRaw("{\"kid\":\"rsa-1\"}", claims)),
                        Attempt.bearer("alg a number", issuer.signRaw("{\"alg\":256,\"kid\":\"rsa-1\"}", claims)),
                        Attempt.bearer(
                                "alg in small letters",
                                issuer.signRaw("{\"alg\":\"rs256\",\"kid\":\"rsa-1\"}", claims)),
                        confused("the public key's DER", publicKey()),
                        confused("the public key's PEM", pem().getBytes(StandardCharsets.US_ASCII)),
                        confused(
                                "the public key's PEM and a newline",
                                (pem() + "\n").getBytes(StandardCharsets.US_ASCII)),
                        confused(
                                "the public key's modulus",
                                issuer.rsa.getModulus().decode()),
                        confused(
                                "the public key's JSON",
                                issuer.rsa.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)),
                        confused("a secret everybody guesses", "secret".getBytes(StandardCharsets.US_ASCII)),
                        confused("zeros", new byte[32]),
                        Attempt.bearer("RS384", other(JWSAlgorithm.RS384)),
                        Attempt.bearer("RS512", other(JWSAlgorithm.RS512)),
                        Attempt.bearer("PS256", other(JWSAlgorithm.PS256)),
                        Attempt.bearer(
                                "ES256 by the name of an RSA key",
                                Issuer.sign(
                                        issuer.ec,
                                        Issuer.header(issuer.rsa, JWSAlgorithm.ES256)
                                                .build(),
                                        Issuer.claims().build())),
                        Attempt.bearer(
                                "RS256 by the name of an EC key",
                                Issuer.sign(
                                        issuer.rsa,
                                        Issuer.header(issuer.ec, JWSAlgorithm.RS256)
                                                .build(),
                                        Issuer.claims().build()))));
    }

    private Stream<Attempt> keysOfTheirOwn() {
        return Stream.of(
                Attempt.bearer("a stranger's key of the same name", stranger.token()),
                Attempt.bearer("a stranger's EC key of the same name", stranger.ecToken()),
                Attempt.bearer("a key nobody knows", stranger.tokenWithHeader(header -> header.keyID("rsa-9"))),
                Attempt.bearer(
                        "no key named where there are two", issuer.tokenWithHeader(header -> header.keyID(null))),
                Attempt.bearer("the other key named", issuer.tokenWithHeader(header -> header.keyID("rsa-2"))),
                Attempt.bearer("a file named", issuer.tokenWithHeader(header -> header.keyID("../../../dev/null"))),
                Attempt.bearer("SQL named", issuer.tokenWithHeader(header -> header.keyID("x' UNION SELECT 'key"))),
                Attempt.bearer(
                        "a key brought along",
                        stranger.tokenWithHeader(header -> header.jwk(stranger.rsa.toPublicJWK()))),
                Attempt.bearer(
                        "the right key brought along",
                        issuer.tokenWithHeader(header -> header.jwk(issuer.rsa.toPublicJWK()))),
                Attempt.bearer(
                        "jku",
                        stranger.tokenWithHeader(header -> header.jwkURL(URI.create("http://127.0.0.1:9/keys")))),
                Attempt.bearer(
                        "jku, well signed",
                        issuer.tokenWithHeader(header -> header.jwkURL(URI.create("http://127.0.0.1:9/keys")))),
                Attempt.bearer(
                        "x5u",
                        stranger.tokenWithHeader(header -> header.x509CertURL(URI.create("http://127.0.0.1:9/cert")))),
                Attempt.bearer(
                        "x5c",
                        stranger.tokenWithHeader(header -> header.x509CertChain(List.of(Base64.encode(publicKey()))))));
    }

    private Stream<Attempt> headers() {
        return Stream.of(
                Attempt.bearer("crit", issuer.tokenWithHeader(header -> header.criticalParams(Set.of("exp")))),
                Attempt.bearer(
                        "crit and b64",
                        issuer.tokenWithHeader(
                                header -> header.base64URLEncodePayload(false).criticalParams(Set.of("b64")))),
                Attempt.bearer("nested", issuer.tokenWithHeader(header -> header.contentType("JWT"))),
                Attempt.bearer("compressed", issuer.tokenWithHeader(header -> header.customParam("zip", "DEF"))),
                Attempt.bearer(
                        "typ of something else",
                        issuer.tokenWithHeader(header -> header.type(new JOSEObjectType("dpop+jwt")))),
                Attempt.bearer(
                        "typ of an event",
                        issuer.tokenWithHeader(header -> header.type(new JOSEObjectType("secevent+jwt")))));
    }

    private Stream<Attempt> signatures() {
        String good = issuer.token();
        String[] parts = good.split("\\.");
        String other = issuer.token(claims -> claims.subject("admin"));
        String ec = issuer.ecToken();
        String ecHead = ec.substring(0, ec.lastIndexOf('.'));
        return Stream.of(
                Attempt.bearer("without its signature", parts[0] + "." + parts[1] + "."),
                Attempt.bearer("without its last part", parts[0] + "." + parts[1]),
                Attempt.bearer("cut short", good.substring(0, good.length() - 4)),
                Attempt.bearer("longer", good + "AAAA"),
                Attempt.bearer("another's signature", parts[0] + "." + parts[1] + "." + other.split("\\.")[2]),
                Attempt.bearer("another's claims", parts[0] + "." + other.split("\\.")[1] + "." + parts[2]),
                Attempt.bearer("another's header", ec.split("\\.")[0] + "." + parts[1] + "." + parts[2]),
                Attempt.bearer("one bit of its signature", flipped(good)),
                Attempt.bearer("an EC signature of zeros", ecHead + "." + Base64URL.encode(new byte[64])),
                Attempt.bearer("no EC signature", ecHead + "."));
    }

    private Stream<Attempt> claims() {
        Instant now = Instant.now();
        return Stream.of(
                Attempt.bearer("no issuer", issuer.token(claims -> claims.issuer(null))),
                Attempt.bearer("another issuer", issuer.token(claims -> claims.issuer("https://other.example"))),
                Attempt.bearer(
                        "issuer in capitals",
                        issuer.token(claims -> claims.issuer(Issuer.NAME.toUpperCase(Locale.ROOT)))),
                Attempt.bearer("issuer and a slash", issuer.token(claims -> claims.issuer(Issuer.NAME + "/"))),
                Attempt.bearer("a list of issuers", issuer.token(claims -> claims.claim("iss", List.of(Issuer.NAME)))),
                Attempt.bearer("no audience", issuer.token(claims -> claims.audience((String) null))),
                Attempt.bearer("another audience", issuer.token(claims -> claims.audience("billing"))),
                Attempt.bearer("an audience that begins alike", issuer.token(claims -> claims.audience("theopy2"))),
                Attempt.bearer("no one's audience", issuer.token(claims -> claims.audience(List.of()))),
                Attempt.bearer("no expiry", issuer.token(claims -> claims.expirationTime(null))),
                Attempt.bearer(
                        "expired", issuer.token(claims -> claims.expirationTime(Date.from(now.minusSeconds(32))))),
                Attempt.bearer("expired long ago", issuer.token(claims -> claims.expirationTime(new Date(0)))),
                Attempt.bearer("expiry in words", issuer.token(claims -> claims.claim("exp", "never"))),
                Attempt.bearer("expiry beyond time", issuer.token(claims -> claims.claim("exp", Long.MAX_VALUE))),
                Attempt.bearer(
                        "too early", issuer.token(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(90))))),
                Attempt.bearer("not before in words", issuer.token(claims -> claims.claim("nbf", "later"))),
                Attempt.bearer("no subject", issuer.token(claims -> claims.subject(null))),
                Attempt.bearer("an empty subject", issuer.token(claims -> claims.subject(""))),
                Attempt.bearer("a blank subject", issuer.token(claims -> claims.subject("  "))),
                Attempt.bearer(
                        "a subject of two lines",
                        issuer.token(claims -> claims.subject("manager\r\nX-Acting-User: admin"))),
                Attempt.bearer("a subject with a blank", issuer.token(claims -> claims.subject("manager "))),
                Attempt.bearer("a subject beyond ASCII", issuer.token(claims -> claims.subject("manag\u0435r"))),
                Attempt.bearer("a long subject", issuer.token(claims -> claims.subject("m".repeat(129)))),
                Attempt.bearer("a subject that is a number", issuer.token(claims -> claims.claim("sub", 7))),
                Attempt.bearer("no role", issuer.token(claims -> claims.claim("role", null))),
                Attempt.bearer("a role nobody declares", issuer.token(claims -> claims.claim("role", "king"))),
                Attempt.bearer("a role in capitals", issuer.token(claims -> claims.claim("role", "MANAGER"))),
                Attempt.bearer("a role and a blank", issuer.token(claims -> claims.claim("role", " manager"))),
                Attempt.bearer(
                        "two roles", issuer.token(claims -> claims.claim("role", List.of("manager", "administrator")))),
                Attempt.bearer("a list without a role", issuer.token(claims -> claims.claim("role", List.of()))),
                Attempt.bearer(
                        "a role that is an object",
                        issuer.token(claims -> claims.claim("role", Map.of("name", "manager")))),
                Attempt.bearer("a role that is true", issuer.token(claims -> claims.claim("role", true))),
                Attempt.bearer("no scopes", issuer.token(claims -> claims.claim("scope", null))),
                Attempt.bearer("scopes that are a number", issuer.token(claims -> claims.claim("scope", 7))),
                Attempt.bearer("huge", issuer.token(claims -> claims.claim("more", "x".repeat(HUGE * 3 / 4)))));
    }

    private Stream<Attempt> shapes() {
        String good = issuer.token();
        String claims = Issuer.claims().build().toString();
        String header = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}";
        return Stream.of(
                Attempt.bearer("five parts", good + ".AAAA.AAAA"),
                Attempt.bearer("four parts", good + ".AAAA"),
                Attempt.bearer("dots", "..."),
                Attempt.bearer("one part", good.split("\\.")[0]),
                Attempt.bearer("a null", "null"),
                Attempt.bearer("padded", good + "=="),
                Attempt.bearer("a header that is no JSON", issuer.signRaw("RS256", claims)),
                Attempt.bearer("a header that is a list", issuer.signRaw("[" + header + "]", claims)),
                Attempt.bearer("claims that are no JSON", issuer.signRaw(header, "manager")),
                Attempt.bearer("claims that are a list", issuer.signRaw(header, "[" + claims + "]")),
                Attempt.bearer("no claims", issuer.signRaw(header, "{}")),
                Attempt.bearer("claims of nothing", issuer.signRaw(header, "")),
                Attempt.bearer(
                        "a deep header",
                        issuer.signRaw(
                                "{\"x\":" + "[".repeat(1_500) + "]".repeat(1_500) + ",\"alg\":\"RS256\"}", "{}")));
    }

    private Attempt confused(String what, byte[] secret) {
        String head = Issuer.base64("{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}") + "."
                + Issuer.base64(Issuer.claims().build().toString());
        return Attempt.bearer("HS256 with " + what, head + "." + Base64URL.encode(hmac(secret, head)));
    }

    private String other(JWSAlgorithm algorithm) {
        return Issuer.sign(
                issuer.rsa,
                Issuer.header(issuer.rsa, algorithm).build(),
                Issuer.claims().build());
    }

    private byte[] publicKey() {
        try {
            return issuer.rsa.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey())
                + "\n-----END PUBLIC KEY-----";
    }

    private static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String flipped(String token) {
        try {
            byte[] signature = SignedJWT.parse(token).getSignature().decode();
            signature[0] ^= 1;
            return token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(signature);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
