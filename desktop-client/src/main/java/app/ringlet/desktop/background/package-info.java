/** The one door for work off the FX thread, and the clock that ticks on it. */
@NullMarked
package app.ringlet.desktop.background;

import org.jspecify.annotations.NullMarked;
