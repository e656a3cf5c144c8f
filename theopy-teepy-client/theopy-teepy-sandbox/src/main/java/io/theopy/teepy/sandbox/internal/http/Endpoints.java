package io.theopy.teepy.sandbox.internal.http;

import io.javalin.http.Context;
import io.theopy.teepy.sandbox.SandboxConfig;
import io.theopy.teepy.sandbox.internal.db.Database;
import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.http.Ledger.Claim;
import io.theopy.teepy.sandbox.internal.http.Ledger.Stored;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out a request on a route: {@code faults(token(user(role(key(transaction(work))))))}.
 *
 * <p>Of a write, the effect, the answer under its key and the entry in the list of effects are one transaction. A
 * refusal of the work itself (404, 409, 422) is stored under the key, too, with nothing done.
 */
final class Endpoints {
    private static final Set<ProblemType> KEPT_REFUSALS =
            Set.of(ProblemType.NOT_FOUND, ProblemType.CONFLICT, ProblemType.VALIDATION);

    private final SandboxConfig config;
    private final Database database;
    private final Gate gate;
    private final FaultGate faults;
    private final Ledger ledger;

    Endpoints(SandboxConfig config, Database database, FaultGate faults) {
        this.config = config;
        this.database = database;
        this.gate = new Gate(config);
        this.faults = faults;
        this.ledger = new Ledger(config.clock());
    }

    void handle(Context ctx, Route route) {
        faults.arriving(ctx, route.writes());
        gate.checkToken(ctx);
        User user = gate.user(ctx);
        Gate.checkRole(route, user);
        if (route.writes()) {
            write(ctx, route, user);
        } else {
            read(ctx, route, user);
        }
    }

    private void read(Context ctx, Route route, User user) {
        Query query = new Query(ctx.queryParamMap(), route.parameters());
        query.check();
        faults.beforeCommit(ctx, false);
        Fields none = new Fields(Json.readObject(new byte[0]), Set.of());
        Answer answer = database.read(
                tx -> route.work().apply(new Call(tx, user, ctx.pathParamMap(), query, none, config.clock())));
        faults.afterCommit(ctx, false);
        faults.answer(ctx, answer.status(), Json.write(answer.body()), false);
    }

    private void write(Context ctx, Route route, User user) {
        String key = Gate.idempotencyKey(ctx);
        byte[] body = Bodies.read(ctx);
        String fingerprint = Ledger.fingerprint(route.method(), ctx.path(), user, body);
        new Query(ctx.queryParamMap(), Set.of()).check();
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
                            tx, route.method(), ctx.path(), user, key, Problems.requestId(ctx), now.status());
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
        Fields fields = new Fields(Json.readObject(body), route.fields());
        Query query = new Query(Map.of(), Set.of());
        Call call = new Call(tx, user, ctx.pathParamMap(), query, fields, config.clock());
        try {
            Answer answer = tx.undoable(() -> route.work().apply(call));
            return new Stored(fingerprint, answer.status(), Json.write(answer.body()));
        } catch (Problem problem) {
            if (!KEPT_REFUSALS.contains(problem.type())) {
                throw problem;
            }
            return new Stored(fingerprint, problem.status(), Problems.body(ctx, problem));
        }
    }

    private record Reply(Stored stored, boolean replayed) {}
}
