package io.theopy.nlu.slot;

/**
 * One way to say a value.
 *
 * @param text the words, in lower case where a speech recogniser would give them so
 * @param value canonical, see {@link io.theopy.intent.SlotType}
 */
public record SpokenForm(String text, String value) {}
