/** Messages that callers leave when nobody comes to the telephone. */
@NullMarked
package app.ringlet.cloud.calls.voicemail;

import org.jspecify.annotations.NullMarked;
