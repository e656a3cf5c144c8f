/** What is kept of one person: shown as JSON, and erased. */
@NullMarked
package io.theopy.server.privacy;

import org.jspecify.annotations.NullMarked;
