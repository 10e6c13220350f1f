/** The day ledger: who takes which five minutes, decided by the database in one statement. */
@NullMarked
package app.ringlet.cloud.booking.ledger;

import org.jspecify.annotations.NullMarked;
