/** What a line of the log looks like: JSON for machines, text for people; neither can be forged by what it quotes. */
@NullMarked
package io.theopy.server.log;

import org.jspecify.annotations.NullMarked;
