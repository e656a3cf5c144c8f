package io.theopy.teepy.sandbox.internal.route;

import io.theopy.teepy.sandbox.internal.db.Transaction;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One admitted request, ready to be carried out.
 *
 * @param tx the transaction that it runs in
 */
public record Call(
        Transaction tx,
        User user,
        Map<String, String> pathValues,
        QueryParameters query,
        BodyFields body,
        Clock clock) {
    /** The id in the path; a thing whose id cannot be one does not exist. */
    public long pathId(String name, String what) {
        String given = pathValues.getOrDefault(name, "");
        return CanonicalValues.id(given).orElseThrow(() -> ApiProblem.notFound(what + " " + given));
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
