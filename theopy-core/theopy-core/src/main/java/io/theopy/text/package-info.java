/** Written language before it means anything: languages, tokens, normalisation. Imports nothing else of ours. */
@NullMarked
package io.theopy.text;

import org.jspecify.annotations.NullMarked;
