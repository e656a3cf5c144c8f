/**
 * A stand-in for Teepy that speaks its whole HTTP API over a database of its own, for demos, tests and trying things
 * out. Not a test double of our connector: it knows nothing of Theopy and may not depend on it.
 */
@NullMarked
package io.theopy.teepy.sandbox;

import org.jspecify.annotations.NullMarked;
