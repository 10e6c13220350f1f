/** Visits as they are kept: frozen items, and the cells that they take. */
@NullMarked
package app.ringlet.cloud.booking.visit;

import org.jspecify.annotations.NullMarked;
