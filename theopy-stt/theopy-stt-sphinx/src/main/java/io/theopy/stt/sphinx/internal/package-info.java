/** The recogniser and its sessions, put together from the rooms below. May use all of them; none of them uses it. */
@NullMarked
package io.theopy.stt.sphinx.internal;

import org.jspecify.annotations.NullMarked;
