/**
 * The catalogue: which intents exist, how they are said, what they need, and what they do. Data and its reading from YAML
 * only; it may import {@code text} and the template notation in {@code intent.template}, and nothing else of ours.
 */
@NullMarked
package io.theopy.intent;

import org.jspecify.annotations.NullMarked;
