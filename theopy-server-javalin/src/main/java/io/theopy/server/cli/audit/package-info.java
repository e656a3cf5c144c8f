/** The commands that verify and export the audit log. */
@NullMarked
package io.theopy.server.cli.audit;

import org.jspecify.annotations.NullMarked;
