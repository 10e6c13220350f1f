/** The web page that is a telephone. */
@NullMarked
package app.ringlet.simulator.handset;

import org.jspecify.annotations.NullMarked;
