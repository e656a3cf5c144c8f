/**
 * How results look as JSON, the same over HTTP and on the command line. Fields are only ever added; an absent field
 * means that there is nothing to say.
 */
@NullMarked
package io.theopy.server.wire;

import org.jspecify.annotations.NullMarked;
