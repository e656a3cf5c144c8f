/**
 * The catalogue: which intents exist, how they are said, what they need, and what they do. Data only; it may import
 * {@code text} and nothing else of ours.
 */
@NullMarked
package io.theopy.intent;

import org.jspecify.annotations.NullMarked;
