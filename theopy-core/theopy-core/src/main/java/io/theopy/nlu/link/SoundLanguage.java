package io.theopy.nlu.link;

/**
 * How speakers of a language say the names of the directory.
 *
 * @param readsFrenchNamesItsOwnWay whether they say French names as they are written, with final consonants that French
 *     leaves mute
 */
public record SoundLanguage(boolean readsFrenchNamesItsOwnWay) {}
