/** Whether the ledger is what holds, appointments and blocked time say. */
@NullMarked
package app.ringlet.cloud.booking.inspection;

import org.jspecify.annotations.NullMarked;
