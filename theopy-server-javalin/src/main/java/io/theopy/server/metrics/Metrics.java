package io.theopy.server.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The figures of one server, and how Prometheus reads them. Thread-safe. */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new TurnExemplars());
    private final ExpositionFormats formats = ExpositionFormats.init();
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final ExceptionCounter exceptions;

    public Metrics() {
        SeriesLimit limit = new SeriesLimit();
        registry.config().meterFilter(limit).meterFilter(new Buckets());
        Gauge.builder("theopy.series.refused", limit, SeriesLimit::refused).register(registry);
        new UptimeMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder("theopy.build.info", () -> 1)
                .tags("version", Build.version(), "java", Runtime.version().toString())
                .register(registry);
        FromZero.begin(registry);
        this.exceptions = ExceptionCounter.attach(registry);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** A page of figures, in a format that the reader takes. */
    public record Page(String contentType, byte[] bytes) {}

    /** @param accept the reader's header: OpenMetrics, which alone has room for exemplars, only where it is named */
    public Page page(String accept) {
        ExpositionFormatWriter writer = accept.contains("application/openmetrics-text")
                ? formats.getOpenMetricsTextFormatWriter()
                : formats.getPrometheusTextFormatWriter();
        ByteArrayOutputStream page = new ByteArrayOutputStream(64 * 1024);
        try {
            writer.write(
                    page, TurnExemplars.named(registry.getPrometheusRegistry().scrape()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(writer.getContentType(), page.toByteArray());
    }

    @Override
    public void close() {
        exceptions.detach();
        collections.close();
        registry.close();
    }
}
