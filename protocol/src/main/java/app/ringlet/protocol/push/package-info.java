/** The tenant's event log, live: text frames on {@code /api/v1/push}. */
@NullMarked
package app.ringlet.protocol.push;

import org.jspecify.annotations.NullMarked;
