/** Days and times as people say them. */
@NullMarked
package app.ringlet.cloud.receptionist.understanding.time;

import org.jspecify.annotations.NullMarked;
