package io.theopy.server.http;

import io.theopy.server.http.browser.SecurityHeaders;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.wire.WireJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses before Theopy sees it (bad request lines, headers too large) as problem+json, too. */
final class TransportErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String requestId = UUID.randomUUID().toString();
        Problem problem = Problem.of(status, "http_" + status, HttpStatus.getMessage(status), detail(status));
        SecurityHeaders.put(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(RequestIds.HEADER, requestId);
        byte[] body = WireJson.write(problem.toJson(
                        request.getHttpURI().getPath() == null
                                ? ""
                                : request.getHttpURI().getPath(),
                        requestId))
                .getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static String detail(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414 -> "the address is too long; send less in it";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "the headers are too large; send less in them";
            case HttpStatus.REQUEST_TIMEOUT_408 -> "the request did not arrive in time; send it again";
            default ->
                status < 500
                        ? "this is not a request that the server can read; check its request line, its headers, and"
                                + " that one Content-Length or Transfer-Encoding: chunked says where the body ends"
                        : "something is wrong in Theopy itself; the log of the server says what";
        };
    }
}
