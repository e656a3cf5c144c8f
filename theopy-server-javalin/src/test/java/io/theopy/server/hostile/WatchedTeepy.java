package io.theopy.server.hostile;

import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/** A Teepy whose every call is noted, and held against what the catalogue allows whom. */
final class WatchedTeepy implements AutoCloseable {
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final Set<String> NAMES_OF = Set.of("/clients", "/operators", "/reminders");

    /** Would write a line for every call. */
    private static final Logger MOCK_LOG = Logger.getLogger(MockWebServer.class.getName());

    private final TeepySandbox sandbox = TeepySandbox.start(SandboxConfig.defaults());
    private final MockWebServer front = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** One call that reached Teepy. */
    record Call(String method, String path, String user, String requestId) {
        boolean writes() {
            return !method.equals("GET");
        }

        /** By an intent that {@code user}, whose name is that of their role, has the scope for. */
        boolean isAllowed() {
            if (user.equals("service")) {
                return !writes() && NAMES_OF.contains(path);
            }
            Set<String> scopes = CATALOG.role(user).scopes();
            return CATALOG.intents().stream()
                    .map(Intent::action)
                    .flatMap(Optional::stream)
                    .filter(action -> scopes.contains(action.scope()))
                    .anyMatch(this::isOf);
        }

        private boolean isOf(ActionBinding action) {
            boolean call = method.equals(action.method().name()) && fits(action.path());
            boolean lookup = !writes()
                    && action.lookup().filter(first -> fits(first.path())).isPresent();
            return call || lookup;
        }

        private boolean fits(String template) {
            return path.matches(template.replaceAll("\\{[^}]*\\}", "[A-Za-z0-9-]+"));
        }
    }

    WatchedTeepy() throws IOException {
        MOCK_LOG.setLevel(Level.WARNING);
        front.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                note(request);
                return forward(request);
            }
        });
        front.start();
    }

    String url() {
        return front.url("").toString().replaceFirst("/$", "");
    }

    TeepySandbox sandbox() {
        return sandbox;
    }

    List<Call> calls() {
        return new ArrayList<>(calls);
    }

    Stream<Call> of(String requestId) {
        return calls.stream().filter(call -> call.requestId().equals(requestId));
    }

    private void note(RecordedRequest request) {
        calls.add(new Call(
                request.getMethod(),
                Objects.requireNonNull(request.getUrl()).encodedPath(),
                String.valueOf(request.getHeaders().get("X-Acting-User")),
                String.valueOf(request.getHeaders().get("X-Request-Id"))));
    }

    private MockResponse forward(RecordedRequest request) {
        HttpUrl to = HttpUrl.get(sandbox.url() + request.getTarget());
        RequestBody body = request.getMethod().equals("GET")
                ? null
                : RequestBody.create(
                        request.getBody() == null
                                ? new byte[0]
                                : request.getBody().toByteArray());
        Request.Builder onward = new Request.Builder().url(to).method(request.getMethod(), body);
        request.getHeaders().forEach(header -> {
            if (!Set.of("host", "content-length", "accept-encoding")
                    .contains(header.getFirst().toLowerCase(Locale.ROOT))) {
                onward.header(header.getFirst(), header.getSecond());
            }
        });
        try (Response answer = client.newCall(onward.build()).execute()) {
            return new MockResponse.Builder()
                    .code(answer.code())
                    .setHeader("Content-Type", String.valueOf(answer.header("Content-Type")))
                    .body(new Buffer().write(answer.body().bytes()))
                    .build();
        } catch (IOException e) {
            return new MockResponse.Builder().code(502).build();
        }
    }

    @Override
    public void close() {
        front.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        sandbox.close();
    }
}
