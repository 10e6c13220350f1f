/** The desk's picture of the salon: what the server said last, and how it is said to people. */
@NullMarked
package app.ringlet.desktop.salon;

import org.jspecify.annotations.NullMarked;
