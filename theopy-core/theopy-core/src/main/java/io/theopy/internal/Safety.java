package io.theopy.internal;

import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.outbox.OutboxConfig;
import io.theopy.audit.AuditLog;
import io.theopy.turn.Caller;
import java.util.function.UnaryOperator;

/**
 * What makes every write happen once and be accounted for.
 *
 * @param rightsNow what a caller may do by now, asked before a write that waited is sent
 */
public record Safety(TurnLedger ledger, AuditLog audit, OutboxConfig outbox, UnaryOperator<Caller> rightsNow) {}
