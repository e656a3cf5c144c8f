package io.theopy.server.cli.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that is a date, meaning its beginning, or a date and time, local or (with Z) in UTC. */
public interface DayOrTimeOption {
    Instant in(ZoneId zone);

    /** Reads {@code --since} and {@code --until}. */
    final class Converter implements ITypeConverter<DayOrTimeOption> {
        @Override
        public DayOrTimeOption convert(String value) {
            try {
                if (value.endsWith("Z")) {
                    Instant instant = Instant.parse(value);
                    return zone -> instant;
                }
                LocalDateTime time = value.contains("T")
                        ? LocalDateTime.parse(value)
                        : LocalDate.parse(value).atStartOfDay();
                return zone -> time.atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException("expected a day or a time: 2025-11-01 or 2025-11-01T09:30");
            }
        }
    }
}
