/** What is kept of a turn once it is over: the answer to its key, the decision in the audit log, its figures. */
@NullMarked
package io.theopy.internal.record;

import org.jspecify.annotations.NullMarked;
