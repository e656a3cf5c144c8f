/** What to do with an interpretation, given the conversation: act, ask, confirm, choose, give up. */
@NullMarked
package io.theopy.dialogue;

import org.jspecify.annotations.NullMarked;
