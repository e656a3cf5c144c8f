package io.theopy.teepy.sandbox.internal.route;

import io.theopy.teepy.sandbox.config.UserRole;

/** Whom a request acts for. */
public record User(String id, UserRole role) {}
