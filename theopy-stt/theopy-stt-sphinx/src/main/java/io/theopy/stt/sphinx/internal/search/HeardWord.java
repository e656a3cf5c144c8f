package io.theopy.stt.sphinx.internal.search;

/** A recognised word by its number in the lexicon, from its first frame to its last. */
public record HeardWord(int word, int startFrame, int endFrame) {}
