/** Where a visit fits: schedules, opening hours and the ledger laid over each other. */
@NullMarked
package app.ringlet.cloud.booking.availability;

import org.jspecify.annotations.NullMarked;
