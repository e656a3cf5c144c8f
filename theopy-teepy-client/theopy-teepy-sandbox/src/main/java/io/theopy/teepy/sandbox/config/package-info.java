/** How a sandbox runs, and what each user of it may do; data only. */
@NullMarked
package io.theopy.teepy.sandbox.config;

import org.jspecify.annotations.NullMarked;
