/** What is remembered between turns: the session, the question that is pending, the last write. */
@NullMarked
package io.theopy.memory;

import org.jspecify.annotations.NullMarked;
