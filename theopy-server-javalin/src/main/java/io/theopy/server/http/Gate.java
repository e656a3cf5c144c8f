package io.theopy.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.theopy.server.auth.Authenticator;
import io.theopy.server.config.CallerLimits;
import io.theopy.server.config.WebOrigins;
import io.theopy.server.http.browser.BrowserRules;
import io.theopy.server.http.browser.SecurityHeaders;
import io.theopy.server.http.quota.FailedLogins;
import io.theopy.server.http.request.RequestAddress;
import io.theopy.server.http.request.RequestFraming;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.http.route.AccessFilter;
import java.util.Set;

/** What every request passes on its way to the handler of its route, on whatever port it comes in. */
final class Gate {
    private static final WebOrigins THIS_MACHINE = new WebOrigins(Set.of(), true);

    private final FailedLogins failures;
    private final Handler access;

    Gate(Authenticator authenticator, CallerLimits limits) {
        this.failures = new FailedLogins(limits.failedLoginsPerMinute());
        this.access = new AccessFilter(failures.counting(authenticator));
    }

    /** Lets callers in whom the table of routes lets in. */
    void guard(JavalinConfig javalin, WebOrigins origins) {
        guardForm(javalin, origins);
        javalin.routes.beforeMatched(failures);
        javalin.routes.beforeMatched(access);
    }

    /** Lets in whoever is on this machine. */
    static void guardThisMachine(JavalinConfig javalin) {
        guardForm(javalin, THIS_MACHINE);
    }

    private static void guardForm(JavalinConfig javalin, WebOrigins origins) {
        BrowserRules browsers = new BrowserRules(origins);
        javalin.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.addCustomizer(new SecurityHeaders());
        });
        javalin.routes.before(ctx -> {
            RequestIds.assign(ctx);
            browsers.handle(ctx);
            RequestFraming.check(ctx);
            RequestAddress.check(ctx);
        });
        javalin.routes.after(ctx -> RequestIds.clear());
    }
}
