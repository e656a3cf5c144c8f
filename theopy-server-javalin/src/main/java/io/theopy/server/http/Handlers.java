package io.theopy.server.http;

import io.javalin.http.Handler;
import io.theopy.action.outbox.Outbox;
import io.theopy.server.Application;
import io.theopy.server.config.Limits;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.handler.AuditHandler;
import io.theopy.server.http.handler.ChatHandler;
import io.theopy.server.http.handler.ComponentsHandler;
import io.theopy.server.http.handler.HealthHandler;
import io.theopy.server.http.handler.IntentsHandler;
import io.theopy.server.http.handler.MetricsHandler;
import io.theopy.server.http.handler.OutboxHandler;
import io.theopy.server.http.handler.PersonalDataHandler;
import io.theopy.server.http.handler.TurnRunner;
import io.theopy.server.http.handler.TurnStatusHandler;
import io.theopy.server.http.handler.VoiceHandler;
import io.theopy.server.http.route.Route;
import io.theopy.server.http.tls.TlsCertificates;
import io.theopy.server.privacy.PersonalData;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Has the handler of each route; the compiler finds the route that has none. */
final class Handlers implements Function<Route, Optional<Handler>> {
    private final Application application;
    private final TurnRunner turns;
    private final BodyReceiver bodies;
    private final Limits limits;
    private final boolean isManagedElsewhere;
    private final OutboxHandler outbox;
    private final Optional<TlsCertificates> tls;
    private final PersonalDataHandler personal;

    /** @param isManagedElsewhere whether what is for operators has a port of its own */
    Handlers(
            Application application,
            TurnRunner turns,
            BodyReceiver bodies,
            Limits limits,
            boolean isManagedElsewhere,
            Optional<TlsCertificates> tls) {
        this.application = application;
        this.turns = turns;
        this.bodies = bodies;
        this.limits = limits;
        this.tls = tls;
        this.isManagedElsewhere = isManagedElsewhere;
        this.outbox = new OutboxHandler(new Outbox(application.ledger(), application.audit(), Clock.systemUTC()));
        this.personal = new PersonalDataHandler(
                new PersonalData(application.memory(), application.ledger(), application.audit(), Clock.systemUTC()));
    }

    /** Empty for a route that this server does not serve. */
    @Override
    public Optional<Handler> apply(Route route) {
        boolean forOperators = route == Route.METRICS || route == Route.COMPONENTS;
        if (forOperators && isManagedElsewhere) {
            return Optional.empty();
        }
        return Optional.of(
                switch (route) {
                    case HEALTH -> new HealthHandler(application, tls);
                    case METRICS -> new MetricsHandler(application.metrics());
                    case COMPONENTS -> new ComponentsHandler(application.health());
                    case CHAT -> new ChatHandler(turns, bodies, limits);
                    case VOICE -> new VoiceHandler(turns, bodies, limits);
                    case INTENTS -> new IntentsHandler(application::catalog);
                    case TURN_STATUS -> new TurnStatusHandler(application.ledger());
                    case AUDIT -> new AuditHandler(application.audit());
                    case OUTBOX_LIST -> outbox::list;
                    case OUTBOX_RETRY -> outbox::retry;
                    case OUTBOX_DROP -> outbox::drop;
                    case SESSION_DELETE -> personal::eraseSession;
                    case SESSION_EXPORT -> personal::exportSession;
                    case ME_EXPORT -> personal::exportMe;
                    case ME_DELETE -> personal::eraseMe;
                    case USER_EXPORT -> personal::exportUser;
                    case USER_DELETE -> personal::eraseUser;
                });
    }
}
