/** The classifier of intents: training, calibration, rejection of what is out of scope. */
@NullMarked
package io.theopy.nlu.linear.intent;

import org.jspecify.annotations.NullMarked;
