/** {@code privacy export} and {@code privacy erase}. */
@NullMarked
package io.theopy.server.cli.privacy;

import org.jspecify.annotations.NullMarked;
