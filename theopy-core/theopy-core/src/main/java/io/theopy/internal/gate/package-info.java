/** What a turn shares with those who wait for it: its listener, its deadline, its cancel, and the audio that still comes in. */
@NullMarked
package io.theopy.internal.gate;

import org.jspecify.annotations.NullMarked;
