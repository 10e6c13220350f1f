/** What happens next on a line: the switchboard between carrier, receptionist and desk. */
@NullMarked
package app.ringlet.cloud.calls.voice;

import org.jspecify.annotations.NullMarked;
