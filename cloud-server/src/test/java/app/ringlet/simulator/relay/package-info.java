/** ConversationRelay's messages: words both ways, strictly as the vendor documents them. */
@NullMarked
package app.ringlet.simulator.relay;

import org.jspecify.annotations.NullMarked;
