package io.theopy.server.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.tracer.common.SpanContext;
import io.theopy.observe.LogField;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Lets a figure name one turn that it was measured in. The library knows only traces and spans: it is given the turn in
 * place of the span, and the name is put right where the figures are shown. Stateless.
 */
final class TurnExemplars implements SpanContext {
    private static final String NO_TRACE = "-";

    @Override
    public String getCurrentTraceId() {
        String trace = MDC.get(LogField.TRACE_ID.label());
        return trace == null ? NO_TRACE : trace;
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        return MDC.get(LogField.TURN_ID.label());
    }

    @Override
    public boolean isCurrentSpanSampled() {
        return getCurrentSpanId() != null;
    }

    @Override
    public void markCurrentSpanAsExemplar() {
        // Nobody keeps traces here.
    }

    /** The same figures, whose exemplars say {@code turn_id}. */
    static MetricSnapshots named(MetricSnapshots all) {
        return new MetricSnapshots(StreamSupport.stream(all.spliterator(), false)
                .map(TurnExemplars::named)
                .toList());
    }

    private static MetricSnapshot named(MetricSnapshot metric) {
        if (metric instanceof HistogramSnapshot histogram) {
            return new HistogramSnapshot(
                    histogram.getMetadata(),
                    histogram.getDataPoints().stream().map(TurnExemplars::named).toList());
        }
        if (metric instanceof CounterSnapshot counter) {
            return new CounterSnapshot(
                    counter.getMetadata(),
                    counter.getDataPoints().stream().map(TurnExemplars::named).toList());
        }
        return metric;
    }

    private static HistogramDataPointSnapshot named(HistogramDataPointSnapshot point) {
        Exemplars exemplars =
                Exemplars.of(StreamSupport.stream(point.getExemplars().spliterator(), false)
                        .map(TurnExemplars::named)
                        .toList());
        return point.hasClassicHistogramData()
                ? new HistogramDataPointSnapshot(
                        point.getClassicBuckets(),
                        point.getSum(),
                        point.getLabels(),
                        exemplars,
                        point.getCreatedTimestampMillis())
                : point;
    }

    private static CounterDataPointSnapshot named(CounterDataPointSnapshot point) {
        Exemplar exemplar = point.getExemplar();
        return exemplar == null
                ? point
                : new CounterDataPointSnapshot(
                        point.getValue(), point.getLabels(), named(exemplar), point.getCreatedTimestampMillis());
    }

    private static Exemplar named(Exemplar exemplar) {
        String turn = exemplar.getLabels().get(Exemplar.SPAN_ID);
        String trace = exemplar.getLabels().get(Exemplar.TRACE_ID);
        if (turn == null) {
            return exemplar;
        }
        Labels labels = trace == null || trace.equals(NO_TRACE)
                ? Labels.of(LogField.TURN_ID.label(), turn)
                : Labels.of(LogField.TURN_ID.label(), turn, LogField.TRACE_ID.label(), trace);
        return Exemplar.builder()
                .value(exemplar.getValue())
                .labels(labels)
                .timestampMillis(exemplar.getTimestampMillis())
                .build();
    }
}
