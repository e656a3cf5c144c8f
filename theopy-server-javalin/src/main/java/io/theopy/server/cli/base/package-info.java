/** What all commands share: the base class, the terminal, common options. Knows no command. */
@NullMarked
package io.theopy.server.cli.base;

import org.jspecify.annotations.NullMarked;
