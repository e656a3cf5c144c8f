/**
 * Who asked for what, what was decided and what was sent, append-only and chained by hash. Never audio, tokens or
 * secrets. Imports nothing of Theopy.
 */
@NullMarked
package io.theopy.audit;

import org.jspecify.annotations.NullMarked;
