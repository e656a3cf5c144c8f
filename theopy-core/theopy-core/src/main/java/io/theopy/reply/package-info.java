/** What Theopy says: outcomes into sentences, in the user's language. Decides nothing. */
@NullMarked
package io.theopy.reply;

import org.jspecify.annotations.NullMarked;
