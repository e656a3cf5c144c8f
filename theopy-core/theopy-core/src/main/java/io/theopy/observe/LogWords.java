package io.theopy.observe;

/** Whether the log says what users said, and what they were answered. */
public enum LogWords {
    /** Not a word. */
    OFF,
    /** Without what tells who it is about: names, phone numbers, addresses, free text. */
    REDACTED,
    /** All of it: for developers with data of their own. */
    PLAIN
}
