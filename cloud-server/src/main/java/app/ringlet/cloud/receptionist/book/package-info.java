/** The receptionist's book on the salon's real one. */
@NullMarked
package app.ringlet.cloud.receptionist.book;

import org.jspecify.annotations.NullMarked;
