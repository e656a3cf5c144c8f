package io.theopy.nlu.slot;

/**
 * One reading of some words.
 *
 * @param to index after its last token
 */
record Found<T>(int to, T value) {}
