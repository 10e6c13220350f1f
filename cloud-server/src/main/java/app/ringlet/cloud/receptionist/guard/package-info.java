/** Nothing false is spoken about the book. */
@NullMarked
package app.ringlet.cloud.receptionist.guard;

import org.jspecify.annotations.NullMarked;
