/** Playing what was recorded of a call. */
@NullMarked
package app.ringlet.desktop.recording;

import org.jspecify.annotations.NullMarked;
