/** What every implementation of an SPI must hold to; implementations extend these contracts in their own modules. */
@NullMarked
package io.theopy.spi;

import org.jspecify.annotations.NullMarked;
