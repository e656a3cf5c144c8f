/** What a secret is, where one may be kept, and what reads it from there. Imports nothing of Theopy. */
@NullMarked
package io.theopy.server.secret.model;

import org.jspecify.annotations.NullMarked;
