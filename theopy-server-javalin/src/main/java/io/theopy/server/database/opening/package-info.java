/** Opens a database of any kind, and imports from one of an earlier version. */
@NullMarked
package io.theopy.server.database.opening;

import org.jspecify.annotations.NullMarked;
