/** Texts between salon and clients. */
@NullMarked
package app.ringlet.protocol.messages;

import org.jspecify.annotations.NullMarked;
