package io.theopy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void whatCameIsHandedOnWithASpanOfOurOwn() {
        TraceContext came = TraceContext.read(PARENT, "vendor=a1,other@x=b 2").orElseThrow();

        TraceContext next = came.next();

        assertThat(next.traceparent())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01")
                .doesNotContain("b7ad6b7169203331");
        assertThat(next.state()).isEqualTo("vendor=a1,other@x=b 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\nX-Evil: 1",
                "0g-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void whatIsNotValidIsNoTrace(String traceparent) {
        assertThat(TraceContext.read(traceparent, "vendor=a")).isEmpty();
    }

    @Test
    void laterVersionsMayHaveMoreToSay() {
        assertThat(TraceContext.read(PARENT.replaceFirst("00", "01") + "-what-is-new", ""))
                .map(TraceContext::traceparent)
                .contains(PARENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vendor",
                "=a",
                "Vendor=a",
                "vendor=a,,",
                "vendor=é",
                "a=b;c=d,=",
            })
    void aStateThatIsNotValidIsDropped(String tracestate) {
        assertThat(TraceContext.read(PARENT, tracestate))
                .map(TraceContext::state)
                .contains("");
    }

    @Test
    void aStateWithControlCharactersIsDropped() {
        assertThat(TraceContext.read(PARENT, "vendor=a\u0001b"))
                .map(TraceContext::state)
                .contains("");
        assertThat(TraceContext.read(PARENT, "vendor=a\r\nX-Evil: 1"))
                .map(TraceContext::state)
                .contains("");
    }

    @Test
    void aStateThatIsTooLongIsDropped() {
        assertThat(TraceContext.read(
                        PARENT, "a=" + "b".repeat(200) + ",c=" + "d".repeat(200) + ",e=" + "f".repeat(200)))
                .map(TraceContext::state)
                .contains("");
        assertThat(TraceContext.read(PARENT, "a=b" + ",a=b".repeat(32)))
                .map(TraceContext::state)
                .contains("");
    }

    @Test
    void aFreshTraceIsValidAndNotRecorded() {
        TraceContext fresh = TraceContext.fresh();

        assertThat(TraceContext.read(fresh.traceparent(), "")).contains(fresh);
        assertThat(fresh.traceparent()).endsWith("-00");
        assertThat(TraceContext.fresh().traceId()).isNotEqualTo(fresh.traceId());
    }
}
