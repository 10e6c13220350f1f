/** What is kept for a time and then goes. */
@NullMarked
@NamedInterface("retention")
package app.ringlet.cloud.platform.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
