/**
 * What an integrator may replace: recogniser, extractor, executor, synthesiser, memory. Each has a provider that
 * {@link java.util.ServiceLoader} finds and a contract test ({@code *Contract} in the test-jar) that an implementation
 * extends. Interfaces and their data only: no behaviour of ours lives here.
 */
@NullMarked
package io.theopy.spi;

import org.jspecify.annotations.NullMarked;
