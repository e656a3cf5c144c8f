/** Sessions kept in this process, for one server or for tests. */
@NullMarked
package io.theopy.memory.local;

import org.jspecify.annotations.NullMarked;
