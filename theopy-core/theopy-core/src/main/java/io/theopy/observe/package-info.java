/** Where a turn's time went. */
@NullMarked
package io.theopy.observe;

import org.jspecify.annotations.NullMarked;
