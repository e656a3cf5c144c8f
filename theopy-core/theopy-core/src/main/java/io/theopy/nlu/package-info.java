/** Understanding: from an utterance to proposed intents. Nothing here has any authority or effect. */
@NullMarked
package io.theopy.nlu;

import org.jspecify.annotations.NullMarked;
