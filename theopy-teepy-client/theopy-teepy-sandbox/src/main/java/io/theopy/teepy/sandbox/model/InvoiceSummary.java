package io.theopy.teepy.sandbox.model;

import java.math.BigDecimal;

/** Invoices counted and added up; the overdue ones are among the unpaid ones. */
public record InvoiceSummary(
        long count,
        long paidCount,
        long unpaidCount,
        long overdueCount,
        BigDecimal total,
        BigDecimal paid,
        BigDecimal unpaid,
        BigDecimal overdue) {}
