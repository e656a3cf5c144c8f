package io.theopy.nlu.phrase;

/**
 * One reading of some words.
 *
 * @param to index after its last token
 */
public record Found<T>(int to, T value) {}
