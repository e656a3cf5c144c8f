/** Proxies that say who calls, and are believed because of where they are. */
@NullMarked
package io.theopy.server.auth.proxy;

import org.jspecify.annotations.NullMarked;
