/** The commands that measure understanding, recognition and dialogue on labelled data. */
@NullMarked
package io.theopy.server.cli.eval;

import org.jspecify.annotations.NullMarked;
