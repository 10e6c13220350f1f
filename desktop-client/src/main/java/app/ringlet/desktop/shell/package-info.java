/** The main window: rail, top bar, status bar, and the places in between. */
@NullMarked
package app.ringlet.desktop.shell;

import org.jspecify.annotations.NullMarked;
