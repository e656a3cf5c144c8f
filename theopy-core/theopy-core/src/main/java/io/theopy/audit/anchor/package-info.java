/**
 * Where the audit log was seen to end, written down outside of its database: the file of anchors, and how a chain is
 * compared with it. Knows nothing of records but their sequence and hash; imports nothing of Theopy.
 */
@NullMarked
package io.theopy.audit.anchor;

import org.jspecify.annotations.NullMarked;
