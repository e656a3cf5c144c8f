/** One HTTP exchange with Teepy, and what its end means. OkHttp is seen here only. */
@NullMarked
package io.theopy.teepy.internal;

import org.jspecify.annotations.NullMarked;
