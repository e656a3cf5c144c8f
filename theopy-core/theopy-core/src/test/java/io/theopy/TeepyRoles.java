package io.theopy;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Role;

/** The roles that Teepy's catalogue declares, for tests. */
public final class TeepyRoles {
    public static final Role ADMINISTRATOR = IntentCatalog.teepy().role("administrator");
    public static final Role MANAGER = IntentCatalog.teepy().role("manager");
    public static final Role COMMERCIAL = IntentCatalog.teepy().role("commercial");
    public static final Role OPERATOR = IntentCatalog.teepy().role("operator");
    public static final Role CONTRACTOR = IntentCatalog.teepy().role("contractor");

    private TeepyRoles() {}
}
