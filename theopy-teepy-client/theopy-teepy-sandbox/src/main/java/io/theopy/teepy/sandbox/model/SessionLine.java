package io.theopy.teepy.sandbox.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing done in a work session. */
public record SessionLine(String comment, @Nullable Duration duration) {}
