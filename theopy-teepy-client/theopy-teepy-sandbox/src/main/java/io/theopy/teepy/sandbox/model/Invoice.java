package io.theopy.teepy.sandbox.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice.
 *
 * @param amount with two decimals; a string in JSON
 * @param status {@code paid} or {@code unpaid}
 * @param overdue unpaid, and due before today
 */
public record Invoice(
        long number,
        long clientId,
        String client,
        LocalDate date,
        LocalDate due,
        BigDecimal amount,
        String currency,
        String status,
        boolean overdue) {}
