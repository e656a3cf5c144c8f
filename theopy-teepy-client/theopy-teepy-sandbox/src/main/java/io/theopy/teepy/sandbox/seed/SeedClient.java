package io.theopy.teepy.sandbox.seed;

/** A client that every sandbox starts with. */
public record SeedClient(long id, String name, String phone, String email, String city) {}
