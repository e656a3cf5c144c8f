package io.theopy.teepy.sandbox.model;

/** A colleague whom appointments can be given to. */
public record Operator(long id, String name) {}
