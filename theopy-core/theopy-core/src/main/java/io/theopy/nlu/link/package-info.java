/**
 * Names: cleaning them as users say them, and linking them to what the ERP really has, by spelling and sound. Reads the
 * directory through its SPI; knows nothing of intents.
 */
@NullMarked
package io.theopy.nlu.link;

import org.jspecify.annotations.NullMarked;
