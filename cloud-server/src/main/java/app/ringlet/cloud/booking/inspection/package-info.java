/** Whether the ledger is what holds and appointments say. */
@NullMarked
package app.ringlet.cloud.booking.inspection;

import org.jspecify.annotations.NullMarked;
