/**
 * Who waits for a time, and who is offered one. Time that becomes free is written down in the transaction that frees it and is offered by
 * a job, so that a crash loses nothing. Locks: freed time, entry, and then as everywhere hold or appointment, client, ledger.
 */
@NullMarked
package app.ringlet.cloud.booking.waitlist;

import org.jspecify.annotations.NullMarked;
