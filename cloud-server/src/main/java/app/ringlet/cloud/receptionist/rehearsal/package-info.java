/** A conversation that changes nothing. */
@NullMarked
package app.ringlet.cloud.receptionist.rehearsal;

import org.jspecify.annotations.NullMarked;
