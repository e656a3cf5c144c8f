/**
 * What the server adds to the audit log: anchors outside of its database, its retention, and a note of how far it has
 * come.
 */
@NullMarked
package io.theopy.server.audit;

import org.jspecify.annotations.NullMarked;
