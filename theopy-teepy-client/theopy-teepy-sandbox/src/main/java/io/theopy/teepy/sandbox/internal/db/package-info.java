/** The sandbox's database: schema, seed, transactions, and a thin layer over JDBC. Knows nothing of HTTP. */
@NullMarked
package io.theopy.teepy.sandbox.internal.db;

import org.jspecify.annotations.NullMarked;
