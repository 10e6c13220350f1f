/** Appointments seen from the client's side: visits, figures, merged clients, personal data. */
@NullMarked
package app.ringlet.cloud.booking.clientele;

import org.jspecify.annotations.NullMarked;
