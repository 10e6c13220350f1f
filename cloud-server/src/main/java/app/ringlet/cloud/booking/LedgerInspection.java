package app.ringlet.cloud.booking;

import app.ringlet.protocol.admin.LedgerCheck;
import java.util.UUID;

/** Proof of booking truth: whether the ledger says what holds, appointments and blocked time say. */
public interface LedgerInspection {

    /** Of one salon, on one snapshot of the database. Not bound to the current tenant. */
    LedgerCheck check(UUID tenantId);

    /** Of every salon, one after the other. */
    LedgerCheck checkAll();
}
