package io.theopy.teepy.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one HTTP exchange, never a second one: no redirects, no retries, no followed hints. Whoever wants to try again
 * wraps around this. Thread-safe.
 */
public final class TeepyHttp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TeepyHttp.class);
    private static final int IDLE_CONNECTIONS = 8;
    /** Shorter than servers keep idle connections, so that a read seldom meets one that is just being closed. */
    private static final int IDLE_SECONDS = 10;

    private static final String RETRY_AFTER = "Retry-After";
    private static final String HIDDEN_RETRY_AFTER = "Theopy-Retry-After";

    private final OkHttpClient reads;
    private final OkHttpClient writes;
    private final RequestWriter writer;
    private final Duration callTimeout;
    private final int maxAnswerBytes;
    private final Clock clock;

    public TeepyHttp(TeepyConfig config) {
        this.writer = new RequestWriter(config);
        this.callTimeout = config.callTimeout();
        this.maxAnswerBytes = config.maxAnswerBytes();
        this.clock = config.clock();
        this.reads = new OkHttpClient.Builder()
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.readTimeout())
                .writeTimeout(config.readTimeout())
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .eventListener(SendWatch.LISTENER)
                .addNetworkInterceptor(TeepyHttp::hideRetryAfter)
                .build();
        // A write never goes out on a connection that was idle: if Teepy went away meanwhile, nobody could tell
        // whether the write arrived. On a fresh one, a Teepy that is down is simply not reached.
        this.writes = reads.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    /** OkHttp sends a request again when a 503 says {@code Retry-After: 0}; it does not if it does not see that. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(RETRY_AFTER);
        return value == null
                ? response
                : response.newBuilder()
                        .removeHeader(RETRY_AFTER)
                        .header(HIDDEN_RETRY_AFTER, value)
                        .build();
    }

    /** Sends {@code exchange} and waits for its answer, but not longer than its budget. Never throws for what Teepy does. */
    public ExchangeResult exchange(Exchange exchange) {
        Duration patience = exchange.budget().compareTo(callTimeout) < 0 ? exchange.budget() : callTimeout;
        if (patience.toMillis() <= 0) {
            return new ExchangeResult.NotSent("there was no time left to ask Teepy");
        }
        SendWatch watch = new SendWatch();
        Request request;
        try {
            request = watch.on(writer.write(exchange));
        } catch (RequestWriter.UnsendableException e) {
            return new ExchangeResult.Unsendable(e.detail());
        }
        Call call = (exchange.writes() ? writes : reads).newCall(request);
        call.timeout().timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        long started = System.nanoTime();
        ExchangeResult answer = send(call, watch);
        LOG.debug(
                "{} {} turn={} {} {} ms",
                request.method(),
                exchange.call().path(),
                exchange.requestId(),
                answer instanceof ExchangeResult.Answered answered ? answered.status() : answer,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        return answer;
    }

    private ExchangeResult send(Call call, SendWatch watch) {
        try (Response response = call.execute()) {
            BufferedSource source = response.body().source();
            if (source.request(maxAnswerBytes + 1L)) {
                return new ExchangeResult.TooLong(response.code());
            }
            String body = new String(source.readByteArray(), StandardCharsets.UTF_8);
            return new ExchangeResult.Answered(
                    response.code(),
                    body,
                    RetryAfter.of(Optional.ofNullable(response.header(HIDDEN_RETRY_AFTER)), clock.instant()));
        } catch (IOException e) {
            String detail = explain(e);
            return watch.sent() ? new ExchangeResult.NoAnswer(detail) : new ExchangeResult.NotSent(detail);
        }
    }

    /** In our own words: an exception's message may hold addresses, and says little to people. */
    private static String explain(IOException e) {
        if (e instanceof UnknownHostException) {
            return "Teepy's host is not known: check TEEPY_API_URL";
        }
        if (e instanceof ConnectException) {
            return "Teepy cannot be reached";
        }
        if (e instanceof SSLException) {
            return "no secure connection to Teepy: check its certificate and TEEPY_API_URL";
        }
        if (e instanceof InterruptedIOException) {
            return "Teepy did not answer in time";
        }
        return "the connection to Teepy broke";
    }

    /** Drops idle connections; running exchanges end by themselves. */
    @Override
    public void close() {
        reads.dispatcher().executorService().shutdown();
        reads.connectionPool().evictAll();
        writes.connectionPool().evictAll();
    }
}
