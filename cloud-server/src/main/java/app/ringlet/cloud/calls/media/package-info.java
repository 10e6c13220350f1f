/** Who hears whom in a call, frame by frame. Knows no carrier, no socket and no database. */
@NullMarked
package app.ringlet.cloud.calls.media;

import org.jspecify.annotations.NullMarked;
