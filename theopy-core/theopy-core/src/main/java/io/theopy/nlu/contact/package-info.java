/** Telephone numbers and email addresses, typed or said. */
@NullMarked
package io.theopy.nlu.contact;

import org.jspecify.annotations.NullMarked;
