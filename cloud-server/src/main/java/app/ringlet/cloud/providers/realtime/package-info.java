/** OpenAI's Realtime API over a WebSocket. */
@NullMarked
package app.ringlet.cloud.providers.realtime;

import org.jspecify.annotations.NullMarked;
