package io.theopy.teepy.internal;

import io.theopy.action.ApiCall;
import io.theopy.intent.HttpMethod;
import io.theopy.observe.TraceContext;
import io.theopy.spi.EngineException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Writes an exchange as an HTTP request below the base URL, or says why it cannot be one. */
final class RequestWriter {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9%._~!$&'()*+,;=:@-]+)+");
    private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|$)");
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private final HttpUrl base;
    private final TeepyConfig config;

    RequestWriter(TeepyConfig config) {
        HttpUrl url = HttpUrl.parse(config.baseUrl().toString());
        if (url == null) {
            throw new EngineException("TEEPY_API_URL names no host that can be asked: " + config.baseUrl());
        }
        this.base = url;
        this.config = config;
    }

    /** An exchange that cannot be written as HTTP. */
    static final class UnsendableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String detail;

        UnsendableException(String detail) {
            super(detail);
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }

    Request.Builder write(Exchange exchange) throws UnsendableException {
        ApiCall call = exchange.call();
        Request.Builder request = new Request.Builder()
                .url(url(call))
                .header("Authorization", authorization())
                .header("Accept", "application/json, application/problem+json")
                .header("X-Acting-User", header("user id", exchange.actingUser()))
                .header("X-Request-Id", header("request id", exchange.requestId()))
                .method(call.method().name(), body(call));
        if (exchange.idempotencyKey().isPresent()) {
            request.header(
                    "Idempotency-Key",
                    header("idempotency key", exchange.idempotencyKey().get()));
        }
        exchange.trace().map(TraceContext::next).ifPresent(trace -> {
            request.header("traceparent", trace.traceparent());
            if (!trace.state().isEmpty()) {
                request.header("tracestate", trace.state());
            }
        });
        return request;
    }

    private String authorization() throws UnsendableException {
        String token = config.token();
        if (!TeepyConfig.isToken(token)) {
            throw new UnsendableException("TEEPY_API_TOKEN is not printable ASCII without spaces any more");
        }
        return "Bearer " + token;
    }

    private HttpUrl url(ApiCall call) throws UnsendableException {
        if (!PATH.matcher(call.path()).matches() || DOTS.matcher(call.path()).find()) {
            throw new UnsendableException("the catalogue's path is not one below the API: " + call.path());
        }
        HttpUrl.Builder url =
                base.newBuilder().addEncodedPathSegments(call.path().substring(1));
        call.query().forEach(url::addQueryParameter);
        return url.build();
    }

    private static @Nullable RequestBody body(ApiCall call) throws UnsendableException {
        if (call.method() == HttpMethod.GET) {
            if (!call.body().isEmpty()) {
                throw new UnsendableException("the catalogue gives a GET a body: " + call.path());
            }
            return null;
        }
        return new OneShotBody(call.body().isEmpty() ? "" : TeepyJson.write(call.body()));
    }

    private static String header(String what, String value) throws UnsendableException {
        if (!HEADER.matcher(value).matches()) {
            throw new UnsendableException("the " + what + " is not 1 to 200 printable ASCII characters");
        }
        return value;
    }
}
