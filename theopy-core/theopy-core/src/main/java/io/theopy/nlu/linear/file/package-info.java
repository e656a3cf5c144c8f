/** Trained models as files: writing, reading, and telling damaged ones. */
@NullMarked
package io.theopy.nlu.linear.file;

import org.jspecify.annotations.NullMarked;
