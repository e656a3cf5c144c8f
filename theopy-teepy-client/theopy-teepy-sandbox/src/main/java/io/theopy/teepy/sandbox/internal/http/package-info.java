/** How a request gets in and an answer out: routes, tokens, roles, idempotency, faults, problems. No SQL. */
@NullMarked
package io.theopy.teepy.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
