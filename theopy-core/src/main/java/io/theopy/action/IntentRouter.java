package io.theopy.action;

/** Placeholder for the admission of proposed intents. */
public final class IntentRouter {
    private IntentRouter() {}
}
