/** A salon, its people, its menu and its clients. */
@NullMarked
package app.ringlet.protocol.salon;

import org.jspecify.annotations.NullMarked;
