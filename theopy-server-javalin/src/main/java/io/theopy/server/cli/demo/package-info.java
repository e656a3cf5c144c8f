/** The demonstration: a script of turns, run for real, and a strict look at what it changed. */
@NullMarked
package io.theopy.server.cli.demo;

import org.jspecify.annotations.NullMarked;
