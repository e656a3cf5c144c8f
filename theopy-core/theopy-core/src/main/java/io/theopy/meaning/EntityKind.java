package io.theopy.meaning;

/** The kinds of thing that Teepy has a list of and users call by name. */
public enum EntityKind {
    CLIENT,
    OPERATOR
}
