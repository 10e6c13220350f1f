/** The sound of calls, encrypted: made here of what goes through the switch, or fetched from the carrier; kept, played and erased. */
@NullMarked
package app.ringlet.cloud.calls.recording;

import org.jspecify.annotations.NullMarked;
