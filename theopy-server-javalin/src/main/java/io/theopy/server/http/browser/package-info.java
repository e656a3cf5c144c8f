/** What browsers are told, and which web pages may call. */
@NullMarked
package io.theopy.server.http.browser;

import org.jspecify.annotations.NullMarked;
