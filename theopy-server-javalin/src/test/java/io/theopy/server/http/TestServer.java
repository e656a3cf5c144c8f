package io.theopy.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.server.Application;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A real server on a free port, with a client for it. */
public final class TestServer implements AutoCloseable {
    public static final MediaType JSON = MediaType.get("application/json");

    private static final ObjectMapper ANSWERS = new ObjectMapper();

    private final Application application;
    private final HttpServer server;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .readTimeout(60, TimeUnit.SECONDS)
            .writeTimeout(60, TimeUnit.SECONDS)
            .build();

    private TestServer(ServerConfig config, Application application) {
        this.application = application;
        this.server = HttpServer.start(config, application);
    }

    public static TestServer forText() {
        ServerConfig config = ServerConfig.embedded();
        return new TestServer(config, Application.startForText(config));
    }

    /** Whose turns are those of a user of that role. */
    static TestServer forTextAs(String role) {
        return forTextWith(Map.of("THEOPY_DEV_ROLE", role));
    }

    public static TestServer forTextWith(Map<String, String> settings) {
        ServerConfig config = ServerConfig.of(new EngineSettings(settings)).withPort(0);
        return new TestServer(config, Application.startForText(config));
    }

    static TestServer withSpeech() {
        return withSpeech(Map.of());
    }

    static TestServer withSpeech(Map<String, String> settings) {
        ServerConfig config = ServerConfig.of(new EngineSettings(settings)).withPort(0);
        return new TestServer(config, Application.start(config));
    }

    /** Where it listens. */
    public URI url() {
        return server.url();
    }

    public Application stack() {
        return application;
    }

    public int port() {
        return server.url().getPort();
    }

    public Request.Builder to(String path) {
        return new Request.Builder().url(server.url() + path);
    }

    /** On the port of its own that the settings gave to operators. */
    public Request.Builder toManagement(String path) {
        return new Request.Builder().url(server.managementUrl().orElseThrow() + path);
    }

    public Response call(Request.Builder request) {
        try {
            return client.newCall(request.build()).execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts JSON and reads the answer. */
    public JsonNode chat(String json) {
        try (Response response = call(to("/v1/chat").post(RequestBody.create(json, JSON)))) {
            return json(response);
        }
    }

    public static JsonNode json(Response response) {
        try {
            return ANSWERS.readTree(response.body().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        server.close();
        application.close();
    }
}
