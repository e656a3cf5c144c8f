package io.theopy.teepy.sandbox.internal.http;

import io.theopy.teepy.sandbox.UserRole;

/** Whom a request acts for. */
public record User(String id, UserRole role) {}
