package io.theopy.action.ledger;

class InMemoryTurnLedgerTest extends TurnLedgerContract {
    @Override
    protected TurnLedger open() {
        return new InMemoryTurnLedger();
    }
}
