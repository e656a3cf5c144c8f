/** The made-up clients and operators that every sandbox starts with; data only. */
@NullMarked
package io.theopy.teepy.sandbox.seed;

import org.jspecify.annotations.NullMarked;
