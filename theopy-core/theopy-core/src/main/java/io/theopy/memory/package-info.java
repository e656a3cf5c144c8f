/** What is remembered between turns. */
@NullMarked
package io.theopy.memory;

import org.jspecify.annotations.NullMarked;
