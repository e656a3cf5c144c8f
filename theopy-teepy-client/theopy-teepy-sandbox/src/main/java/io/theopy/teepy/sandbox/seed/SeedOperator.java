package io.theopy.teepy.sandbox.seed;

/** An operator that every sandbox starts with. */
public record SeedOperator(long id, String name) {}
