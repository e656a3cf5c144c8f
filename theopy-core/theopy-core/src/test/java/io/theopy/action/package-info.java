/** Tests of admission, and actions for tests of executors. */
@NullMarked
package io.theopy.action;

import org.jspecify.annotations.NullMarked;
