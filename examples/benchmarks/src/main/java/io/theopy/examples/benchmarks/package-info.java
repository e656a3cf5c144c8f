/** JMH benchmarks: {@code mvn -q -Pquick package && java -cp ... org.openjdk.jmh.Main}, see docs/performance.md. */
@NullMarked
package io.theopy.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
