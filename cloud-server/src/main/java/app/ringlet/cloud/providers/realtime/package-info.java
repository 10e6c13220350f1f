/** OpenAI's Realtime API over a WebSocket. */
@NullMarked
@NamedInterface("realtime")
package app.ringlet.cloud.providers.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
