/** The telephone on the desk: ringing, answering, talking, dialling, and the devices for it. */
@NullMarked
package app.ringlet.desktop.softphone;

import org.jspecify.annotations.NullMarked;
