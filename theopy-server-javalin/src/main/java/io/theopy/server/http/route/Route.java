package io.theopy.server.http.route;

import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;

/** Every route of the server, with who may call it and what a call costs. What is not listed here is not served. */
public enum Route implements RouteRole {
    HEALTH(HandlerType.GET, "/health", Access.PUBLIC, Cost.FREE),
    METRICS(HandlerType.GET, "/metrics", Access.scope("admin:read"), Cost.FREE),
    COMPONENTS(HandlerType.GET, "/_internal/health", Access.scope("admin:read"), Cost.FREE),
    CHAT(HandlerType.POST, "/v1/chat", Access.ANY_CALLER, Cost.TURN),
    VOICE(HandlerType.POST, "/v1/voice", Access.ANY_CALLER, Cost.AUDIO),
    INTENTS(HandlerType.GET, "/v1/intents", Access.ANY_CALLER, Cost.READ),
    TURN_STATUS(HandlerType.GET, "/v1/turns/{id}", Access.ANY_CALLER, Cost.READ),
    AUDIT(HandlerType.GET, "/v1/audit", Access.scope("admin:read"), Cost.READ),
    OUTBOX_LIST(HandlerType.GET, "/v1/outbox", Access.scope("admin:read"), Cost.READ),
    OUTBOX_RETRY(HandlerType.POST, "/v1/outbox/{id}/retry", Access.scope("admin:write"), Cost.READ),
    OUTBOX_DROP(HandlerType.POST, "/v1/outbox/{id}/drop", Access.scope("admin:write"), Cost.READ),
    SESSION_DELETE(HandlerType.DELETE, "/v1/sessions/{id}", Access.ANY_CALLER, Cost.READ),
    SESSION_EXPORT(HandlerType.GET, "/v1/sessions/{id}/export", Access.ANY_CALLER, Cost.READ),
    ME_EXPORT(HandlerType.GET, "/v1/me/export", Access.ANY_CALLER, Cost.READ),
    ME_DELETE(HandlerType.DELETE, "/v1/me", Access.ANY_CALLER, Cost.READ),
    USER_EXPORT(HandlerType.GET, "/v1/users/{id}", Access.scope("admin:write"), Cost.READ),
    USER_DELETE(HandlerType.DELETE, "/v1/users/{id}", Access.scope("admin:write"), Cost.READ);

    private final HandlerType method;
    private final String path;
    private final Access access;
    private final Cost cost;

    Route(HandlerType method, String path, Access access, Cost cost) {
        this.method = method;
        this.path = path;
        this.access = access;
        this.cost = cost;
    }

    public HandlerType method() {
        return method;
    }

    /** As Javalin writes it: {@code /v1/turns/{id}}. */
    public String path() {
        return path;
    }

    public Access access() {
        return access;
    }

    public Cost cost() {
        return cost;
    }
}
