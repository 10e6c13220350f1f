/** The receptionist's hand on the salon's real calendar. */
@NullMarked
package app.ringlet.cloud.receptionist.book;

import org.jspecify.annotations.NullMarked;
