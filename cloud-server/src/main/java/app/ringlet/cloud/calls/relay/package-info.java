/** The assistant's second voice: the carrier hears and speaks, and words go both ways (ConversationRelay). */
@NullMarked
package app.ringlet.cloud.calls.relay;

import org.jspecify.annotations.NullMarked;
