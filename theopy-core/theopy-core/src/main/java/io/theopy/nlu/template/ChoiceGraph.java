package io.theopy.nlu.template;

/** The words of one choice of a slot. */
record ChoiceGraph(String value, Graph graph) {}
