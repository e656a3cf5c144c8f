package io.theopy.teepy.sandbox.internal.route;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page 1 for the first
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
