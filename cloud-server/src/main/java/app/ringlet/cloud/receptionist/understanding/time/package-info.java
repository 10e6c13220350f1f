/** Days and times as people say them. */
@NullMarked
@NamedInterface("time")
package app.ringlet.cloud.receptionist.understanding.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
