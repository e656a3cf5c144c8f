package io.theopy.teepy.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A pharmacy or a person that the company works for.
 *
 * @param phone digits, with a leading {@code +} if it was given
 */
public record Client(
        long id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String city) {}
