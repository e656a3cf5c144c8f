package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryAuditLogTest extends AuditStoreContract {
    @Override
    protected AuditStore open() {
        return new InMemoryAuditLog();
    }

    @Test
    void aFullOneLosesItsOldestAndSaysSo() {
        InMemoryAuditLog small = new InMemoryAuditLog(20);
        for (int n = 1; n <= 500; n++) {
            small.append(List.of(Events.event(n)));
            assertThat(small.after(0, 100)).hasSizeLessThanOrEqualTo(20);
        }
        small.append(Events.events(501, 600));

        assertThat(small.after(0, 100)).hasSizeLessThanOrEqualTo(20);
        assertThat(AuditVerifier.verify(small).flaw()).isEmpty();
        assertThatThrownBy(() -> new InMemoryAuditLog(9)).isInstanceOf(IllegalArgumentException.class);
    }
}
