/** The faults that a sandbox can be told to show: delays, errors, lost connections. */
@NullMarked
package io.theopy.teepy.sandbox.fault;

import org.jspecify.annotations.NullMarked;
