package io.theopy.audit;

class InMemoryAuditLogTest extends AuditStoreContract {
    @Override
    protected AuditStore open() {
        return new InMemoryAuditLog();
    }
}
