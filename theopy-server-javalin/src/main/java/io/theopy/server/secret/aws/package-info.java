/** Secrets in AWS Secrets Manager, through the SDK where that is on the class path. */
@NullMarked
package io.theopy.server.secret.aws;

import org.jspecify.annotations.NullMarked;
