/** What others post to us: who signed it, when, and whether it came before. The one place for every sender. */
@NullMarked
@NamedInterface("webhooks")
package app.ringlet.cloud.platform.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
