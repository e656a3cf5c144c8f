/** Every word is accounted for: words that a reading passes over stand against it. */
@NullMarked
package io.theopy.nlu.account;

import org.jspecify.annotations.NullMarked;
