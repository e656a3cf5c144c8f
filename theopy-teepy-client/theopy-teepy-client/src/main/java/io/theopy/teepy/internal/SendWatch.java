package io.theopy.teepy.internal;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;

/**
 * A listener of OkHttp that notices whether anything of a request was sent: the difference between "did not happen" and
 * "may have happened".
 */
final class SendWatch {
    /** One for all calls; it finds the watch of a call in the request's tag. */
    static final EventListener LISTENER = new EventListener() {
        @Override
        public void requestHeadersStart(Call call) {
            SendWatch watch = call.request().tag(SendWatch.class);
            if (watch != null) {
                watch.sent = true;
            }
        }
    };

    private volatile boolean sent;

    Request on(Request.Builder request) {
        return request.tag(SendWatch.class, this).build();
    }

    boolean sent() {
        return sent;
    }
}
