/** What both trainers learn from and how: examples, options, dropout, the order of rounds. */
@NullMarked
package io.theopy.nlu.linear.training;

import org.jspecify.annotations.NullMarked;
