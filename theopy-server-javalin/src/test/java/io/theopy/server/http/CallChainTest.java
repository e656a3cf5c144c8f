package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.theopy.Pipeline;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.server.auth.Identity;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.handler.ChatHandler;
import io.theopy.server.http.handler.TurnRunner;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import io.theopy.server.http.quota.CallerQuotas;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.request.RequestIds;
import io.theopy.spi.ActionExecutor;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;

/** How many classes stand between a request and the ERP, on the stacks of a turn that writes. */
class CallChainTest {
    private static final String CONNECTOR = "(the connector)";

    private static final int MOST = 14;

    private final CompletableFuture<List<String>> handler = new CompletableFuture<>();
    private final CompletableFuture<List<String>> worker = new CompletableFuture<>();

    @Test
    void fewerThanFifteenClassesAreNestedBetweenTheHandlerAndTheErp() throws Exception {
        writeOverHttp();

        List<String> chain = Stream.concat(
                        handler.get(1, TimeUnit.MINUTES).stream(), worker.get(1, TimeUnit.MINUTES).stream())
                .distinct()
                // Before that, on the same stack, is who brought the body.
                .dropWhile(name -> !name.equals("ChatHandler"))
                .toList();
        assertThat(chain).startsWith("ChatHandler").endsWith(CONNECTOR).contains("DefaultPipeline");
        assertThat(chain)
                .as("%s on the handler's thread, %s on the worker's", handler.join(), worker.join())
                .hasSizeLessThanOrEqualTo(MOST);
    }

    private void writeOverHttp() throws Exception {
        ServerConfig config = ServerConfig.embedded();
        IntentCatalog catalog = IntentCatalog.teepy();
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.start();
        try (Pipeline pipeline = Pipeline.builder()
                        .catalog(catalog)
                        .executor(new Connector())
                        .extractor(new TemplateIntentExtractor(
                                catalog, new EntityLinker(EntityDirectory.empty(), catalog.domain())))
                        .build();
                Deadlines deadlines = new Deadlines(threads)) {
            BodyReceiver bodies = new BodyReceiver(
                    config.limits().bodies(),
                    new MemoryBudget(config.limits().bodies().memory()),
                    deadlines);
            TurnRunner turns = new TurnRunner(
                    new Watched(pipeline),
                    threads,
                    new CallerQuotas(config.edge().callers()));
            Javalin server = Javalin.create(settings -> {
                settings.routes.before(RequestIds::assign);
                settings.routes.before(ctx -> RequestCaller.assign(ctx, Identity.configured(config.caller())));
                settings.routes.post("/v1/chat", new ChatHandler(turns, bodies, config.limits()));
            });
            server.start("127.0.0.1", 0);
            try {
                post("http://127.0.0.1:" + server.port() + "/v1/chat");
            } finally {
                server.stop();
            }
        } finally {
            threads.stop();
        }
    }

    private static void post(String url) throws Exception {
        OkHttpClient client = new OkHttpClient();
        String body = "{\"session_id\": \"s\", \"text\": \"remind me to call the supplier tomorrow at nine\"}";
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, TestServer.JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(TestServer.json(response).path("outcome").asText()).isEqualTo("done");
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Our classes on this thread's stack, outermost first, each with what is nested in it counted once. */
    private static List<String> stack() {
        List<String> classes = new ArrayList<>();
        for (StackTraceElement frame : Arrays.asList(Thread.currentThread().getStackTrace())) {
            String name = frame.getClassName();
            if (name.startsWith("io.theopy.") && !name.startsWith(CallChainTest.class.getName())) {
                classes.add(name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", ""));
            }
        }
        Collections.reverse(classes);
        return classes.stream().distinct().toList();
    }

    /** Notes who calls the pipeline. */
    private final class Watched implements Pipeline {
        private final Pipeline pipeline;

        Watched(Pipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public TurnHandle start(TurnRequest request, TurnListener listener) {
            handler.complete(stack());
            return pipeline.start(request, listener);
        }

        @Override
        public TurnResult run(TurnRequest request) {
            return pipeline.run(request);
        }

        @Override
        public IntentCatalog catalog() {
            return pipeline.catalog();
        }

        @Override
        public void close() {}
    }

    /** Notes who calls the connector. */
    private final class Connector implements ActionExecutor {
        @Override
        public String name() {
            return "connector";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            List<String> classes = new ArrayList<>(stack());
            classes.add(CONNECTOR);
            worker.complete(classes);
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode().put("id", 1));
        }
    }
}
