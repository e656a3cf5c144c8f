package io.theopy.server.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.config.TlsConfig.PemFiles;
import io.theopy.server.http.HttpServer;
import io.theopy.server.http.TestServer;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real connections to a real server, whose certificate changes under it. */
class TlsTest {
    private static final TestPair FIRST = TestPair.rsa("first");

    @TempDir
    private static Path folder;

    private static PemFiles files;
    private static TestServer server;

    @BeforeAll
    static void start() {
        files = FIRST.writeTo(folder);
        server = TestServer.forTextWith(settings());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServerAnswersEncryptedAndTellsBrowsersToComeSoFromNowOn() throws Exception {
        use(FIRST);

        try (Response response = get(client(FIRST.certificate()))) {
            assertThat(server.url().getScheme()).isEqualTo("https");
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.header("Strict-Transport-Security")).startsWith("max-age=31536000");
            assertThat(TestServer.json(response).path("tls").path("status").asText())
                    .isEqualTo("ok");
        }
    }

    @Test
    void aNewPairIsForNewConnectionsAndOpenOnesGoOn() throws Exception {
        use(FIRST);
        OkHttpClient before = client(FIRST.certificate());
        try (Response response = get(before)) {
            assertThat(response.code()).isEqualTo(200);
        }

        TestPair second = TestPair.ec("second");
        use(second);

        try (Response onOldConnection = get(before);
                Response onNewOne = get(client(second.certificate()))) {
            assertThat(onOldConnection.code()).isEqualTo(200);
            assertThat(onNewOne.code()).isEqualTo(200);
        }
        assertThat(before.connectionPool().connectionCount()).isEqualTo(1);
        assertThatThrownBy(() -> get(client(FIRST.certificate()))).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aBrokenPairIsToldOfAndTheOneBeforeStays() throws Exception {
        use(FIRST);

        TestPair.replace(files.chain(), TestPair.ec("without its key").chainPem());

        Awaitility.await().until(() -> !health(FIRST).path("reason").isMissingNode());
        assertThat(health(FIRST).path("reason").asText()).contains("holds no EC key");
        Files.delete(files.key());
        Awaitility.await().until(() -> health(FIRST).path("reason").asText().contains("cannot be read"));

        use(FIRST);
        assertThat(health(FIRST).path("status").asText()).isEqualTo("ok");
    }

    /** Java's own client would not even offer them, so the hello is written by hand. */
    @ParameterizedTest
    @ValueSource(bytes = {0, 1, 2})
    void oldProtocolsAreRefused(byte minor) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            ByteBuffer hello = ByteBuffer.allocate(54);
            hello.put(new byte[] {22, 3, 1, 0, 49, 1, 0, 0, 45, 3, minor}).position(hello.position() + 32);
            hello.put(new byte[] {0, 0, 4, (byte) 0xC0, 0x14, 0, 0x2F, 1, 0, 0, 0});
            socket.getOutputStream().write(hello.array());

            byte[] answer = socket.getInputStream().readNBytes(7);

            assertThat(answer[0]).as("an alert").isEqualTo((byte) 21);
            assertThat(answer[6]).as("of the kind protocol_version").isEqualTo((byte) 70);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void newProtocolsAreSpoken(String protocol) throws Exception {
        try (SSLSocket socket = (SSLSocket) everything().getSocketFactory().createSocket("127.0.0.1", server.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
    }

    @Test
    void nothingIsAnsweredInTheClear() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void aWrongFileAtTheStartIsSaidBeforeAnythingIsLoaded() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "no certificate");
        ServerConfig config = ServerConfig.of(new EngineSettings(
                        Map.of("THEOPY_TLS_CERT", wrong.toString(), "THEOPY_TLS_KEY", wrong.toString())))
                .withPort(0);

        assertThatThrownBy(() -> HttpServer.requireFree(config))
                .isInstanceOf(TlsException.class)
                .hasMessageContaining("wrong.pem has no certificate in it");
    }

    private static Map<String, String> settings() {
        return Map.of(
                "THEOPY_NLU_ENGINE", "templates",
                "THEOPY_TLS_CERT", files.chain().toString(),
                "THEOPY_TLS_KEY", files.key().toString());
    }

    /** Puts a pair there, and waits until the server has it. */
    private static void use(TestPair pair) {
        pair.writeTo(folder);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> pair.certificate().equals(presented())
                        && health(pair).path("status").asText().equals("ok"));
    }

    private static X509Certificate presented() throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket) everything().getSocketFactory().createSocket("127.0.0.1", server.port())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static JsonNode health(TestPair trusted) throws IOException, GeneralSecurityException {
        try (Response response = get(client(trusted.certificate()))) {
            return TestServer.json(response).path("tls");
        }
    }

    private static Response get(OkHttpClient client) throws IOException {
        return client.newCall(
                        new Request.Builder().url(server.url() + "/health").build())
                .execute();
    }

    private static OkHttpClient client(X509Certificate trusted) throws GeneralSecurityException {
        X509TrustManager only = new Trusting(trusted);
        return new OkHttpClient.Builder()
                .sslSocketFactory(context(only).getSocketFactory(), only)
                .build();
    }

    private static SSLContext everything() throws GeneralSecurityException {
        return context(new Trusting(null));
    }

    private static SSLContext context(X509TrustManager trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);
        return context;
    }

    /** Trusts one certificate, or any. */
    private record Trusting(
            @org.jspecify.annotations.Nullable X509Certificate only) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("there are no client certificates here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws java.security.cert.CertificateException {
            if (only != null && !chain[0].equals(only)) {
                throw new java.security.cert.CertificateException("another certificate");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
