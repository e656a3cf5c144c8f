/** Secrets in HashiCorp Vault: the key-value engine, version 2, over HTTP. */
@NullMarked
package io.theopy.server.secret.vault;

import org.jspecify.annotations.NullMarked;
