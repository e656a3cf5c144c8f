/** From a proposed intent to one admitted, idempotent call, and what became of it. */
@NullMarked
package io.theopy.action;

import org.jspecify.annotations.NullMarked;
