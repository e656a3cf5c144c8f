package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.internal.db.SandboxDatabase;
import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.http.IdempotencyKeys.Claim;
import io.theopy.teepy.sandbox.internal.http.IdempotencyKeys.Stored;
import io.theopy.teepy.sandbox.internal.route.ApiJson;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.BodyFields;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import io.theopy.teepy.sandbox.internal.route.QueryParameters;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.internal.route.User;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Handles a request on a route: {@code faults(token(user(role(key(transaction(work))))))}.
 *
 * <p>Of a write, the effect, the answer under its key and the entry in the list of effects are one transaction. A
 * refusal of the work itself (404, 409, 422) is stored under the key, too, with nothing done.
 */
final class Endpoints {
    private static final Set<ProblemType> KEPT_REFUSALS =
            Set.of(ProblemType.NOT_FOUND, ProblemType.CONFLICT, ProblemType.VALIDATION);

    private final SandboxConfig config;
    private final SandboxDatabase database;
    private final CallerCheck gate;
    private final FaultGate faults;
    private final IdempotencyKeys ledger;

    Endpoints(SandboxConfig config, SandboxDatabase database, FaultGate faults) {
        this.config = config;
        this.database = database;
        this.gate = new CallerCheck(config);
        this.faults = faults;
        this.ledger = new IdempotencyKeys(config.clock());
    }

    void handle(Context ctx, Route route) {
        faults.arriving(ctx, route.writes());
        gate.checkToken(ctx);
        User user = gate.user(ctx);
        CallerCheck.checkRole(route, user);
        if (route.writes()) {
            write(ctx, route, user);
        } else {
            read(ctx, route, user);
        }
    }

    private void read(Context ctx, Route route, User user) {
        QueryParameters query = new QueryParameters(ctx.queryParamMap(), route.parameters());
        query.check();
        faults.beforeCommit(ctx, false);
        BodyFields none = new BodyFields(ApiJson.readObject(new byte[0]), Set.of());
        ApiResponse answer = database.read(
                tx -> route.work().apply(new Call(tx, user, ctx.pathParamMap(), query, none, config.clock())));
        faults.afterCommit(ctx, false);
        faults.answer(ctx, answer.status(), ApiJson.write(answer.body()), false);
    }

    private void write(Context ctx, Route route, User user) {
        String key = CallerCheck.idempotencyKey(ctx);
        byte[] body = BoundedBody.read(ctx);
        String fingerprint = IdempotencyKeys.fingerprint(route.method(), ctx.path(), user, body);
        new QueryParameters(ctx.queryParamMap(), Set.of()).check();
        Reply reply;
        try (Claim claim = ledger.claim(key)) {
            faults.beforeCommit(ctx, true);
            reply = database.write(tx -> {
                Optional<Stored> before = ledger.find(tx, key, fingerprint);
                if (before.isPresent()) {
                    return new Reply(before.get(), true);
                }
                Stored now = carryOut(ctx, route, tx, user, body, fingerprint);
                ledger.store(tx, key, now);
                if (now.status() < 300) {
                    ledger.recordEffect(
                            tx, route.method(), ctx.path(), user, key, ProblemResponses.requestId(ctx), now.status());
                }
                return new Reply(now, false);
            });
        }
        faults.afterCommit(ctx, true);
        if (reply.replayed()) {
            ctx.header("Idempotency-Replayed", "true");
        }
        faults.answer(ctx, reply.stored().status(), reply.stored().body(), true);
    }

    private Stored carryOut(Context ctx, Route route, Transaction tx, User user, byte[] body, String fingerprint) {
        BodyFields fields = new BodyFields(ApiJson.readObject(body), route.fields());
        QueryParameters query = new QueryParameters(Map.of(), Set.of());
        Call call = new Call(tx, user, ctx.pathParamMap(), query, fields, config.clock());
        try {
            ApiResponse answer = tx.undoable(() -> route.work().apply(call));
            return new Stored(fingerprint, answer.status(), ApiJson.write(answer.body()));
        } catch (ApiProblem problem) {
            if (!KEPT_REFUSALS.contains(problem.type())) {
                throw problem;
            }
            return new Stored(fingerprint, problem.status(), ProblemResponses.body(ctx, problem));
        }
    }

    private record Reply(Stored stored, boolean replayed) {}
}
