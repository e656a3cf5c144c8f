package io.theopy.server.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import io.theopy.server.auth.MovedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of callers while their issuer changes its keys, is away, is slow, or answers something else. */
class PublishedKeysTest {
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final ECKey FIRST = key("first");
    private static final ECKey SECOND = key("second");

    private final MockWebServer issuer = new MockWebServer();
    private final MovedClock clock = new MovedClock();
    private JwksFetcher fetcher;
    private PublishedKeys keys;

    @BeforeEach
    void start() throws Exception {
        issuer.start();
        fetcher = new JwksFetcher(issuer.url("/keys").uri());
        keys = new PublishedKeys(fetcher, OUTAGE, clock);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        issuer.close();
    }

    @Test
    void keysAreFetchedOnceForMany() throws Exception {
        publishes(FIRST);

        for (int i = 0; i < 20; i++) {
            assertThat(find("first")).hasSize(1);
        }
        assertThat(issuer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNewIsFetchedAtOnceAndTheOldOneIsGone() throws Exception {
        publishes(FIRST);
        assertThat(find("first")).hasSize(1);

        clock.move(Duration.ofSeconds(15));
        publishes(SECOND);
        assertThat(find("second")).hasSize(1);
        assertThat(find("first")).isEmpty();
    }

    @Test
    void keysThatNobodyKnowsDoNotMakeUsAskAgainAndAgain() throws Exception {
        publishes(FIRST);
        assertThat(find("first")).hasSize(1);
        for (int i = 0; i < 50; i++) {
            assertThat(find("made-up-" + i)).isEmpty();
        }
        assertThat(issuer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void keysAreFetchedAgainBehindTheBackOfRequests() throws Exception {
        publishes(FIRST);
        assertThat(find("first")).hasSize(1);

        clock.move(Duration.ofMinutes(6));
        issuer.enqueue(new MockResponse.Builder()
                .headersDelay(300, TimeUnit.MILLISECONDS)
                .body(json(FIRST, SECOND))
                .build());
        assertThat(find("first")).hasSize(1);
        Awaitility.await()
                .untilAsserted(() -> assertThat(issuer.getRequestCount()).isEqualTo(2));
        assertThat(find("second")).hasSize(1);
    }

    @Test
    void duringAnOutageKnownKeysCountForABoundedTimeAndNobodyIsTakenForAnImpostor() throws Exception {
        publishes(FIRST);
        assertThat(find("first")).hasSize(1);

        clock.move(Duration.ofMinutes(50));
        fails();
        assertThat(find("first")).hasSize(1);
        assertThatThrownBy(() -> find("second")).isInstanceOf(KeysUnavailableException.class);

        clock.move(Duration.ofMinutes(11));
        fails();
        assertThatThrownBy(() -> find("first")).isInstanceOf(KeysUnavailableException.class);

        clock.move(Duration.ofSeconds(15));
        publishes(FIRST);
        assertThat(find("first")).hasSize(1);
    }

    @Test
    void anIssuerThatIsAwayFromTheStartIsNobodysFault() {
        fails();

        assertThatThrownBy(() -> find("first")).isInstanceOf(KeysUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works!</html>",
                "{}",
                "[]",
                "{\"keys\": []}",
                "{\"keys\": 7}",
                "{\"keys\": [{\"kty\": \"EC\"}]}",
                "{\"keys\": [{\"kty\": \"XY\", \"kid\": \"first\"}]}",
                "{\"keys\": [{"
            })
    void garbageCountsAsAnOutage(String garbage) throws Exception {
        publishes(FIRST);
        assertThat(find("first")).hasSize(1);

        clock.move(Duration.ofMinutes(6));
        issuer.enqueue(new MockResponse.Builder().body(garbage).build());
        assertThat(find("first")).hasSize(1);
        assertThatThrownBy(() -> find("second")).isInstanceOf(KeysUnavailableException.class);
        assertThat(find("first")).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        issuer.enqueue(new MockResponse.Builder()
                .body(" ".repeat(300_000) + json(FIRST))
                .build());

        assertThatThrownBy(() -> find("first")).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void anotherAddressIsNeverGoneTo() {
        issuer.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", issuer.url("/other"))
                .build());
        publishes(FIRST);

        assertThatThrownBy(() -> find("first")).isInstanceOf(KeysUnavailableException.class);
        assertThat(issuer.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anIssuerThatNeverAnswersIsWaitedForInVainButNotForLong() {
        issuer.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatThrownBy(() -> find("first")).isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void onlyKeysForSignaturesOfTheRightKindAreTaken() throws Exception {
        OctetSequenceKey secret = new OctetSequenceKeyGenerator(256)
                .keyID("secret")
                .algorithm(JWSAlgorithm.HS256)
                .generate();
        ECKey encryption = new ECKeyGenerator(Curve.P_256)
                .keyID("encryption")
                .keyUse(KeyUse.ENCRYPTION)
                .generate();
        ECKey otherCurve = new ECKeyGenerator(Curve.P_384).keyID("curve").generate();
        ECKey otherUse = new ECKeyGenerator(Curve.P_256)
                .keyID("use")
                .algorithm(JWSAlgorithm.ES384)
                .generate();
        issuer.enqueue(new MockResponse.Builder()
                .body(new JWKSet(List.<JWK>of(secret, encryption, otherCurve, otherUse, FIRST)).toString(false))
                .build());

        assertThat(find("first")).hasSize(1);
        for (String other : List.of("secret", "encryption", "curve", "use")) {
            assertThat(find(other)).as(other).isEmpty();
        }
        assertThat(keys.find(JWSAlgorithm.HS256, Optional.of("secret"))).isEmpty();
        assertThat(keys.find(JWSAlgorithm.HS256, Optional.of("first"))).isEmpty();
    }

    private List<SigningKey> find(String id) throws KeysUnavailableException {
        return keys.find(JWSAlgorithm.ES256, Optional.of(id));
    }

    private void publishes(ECKey... published) {
        issuer.enqueue(new MockResponse.Builder().body(json(published)).build());
    }

    private void fails() {
        issuer.enqueue(new MockResponse.Builder().code(500).build());
    }

    private static String json(ECKey... published) {
        return new JWKSet(List.<JWK>of(published)).toPublicJWKSet().toString();
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
