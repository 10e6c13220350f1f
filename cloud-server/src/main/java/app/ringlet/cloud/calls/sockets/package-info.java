/** What media sockets have in common, whoever is at the other end. */
@NullMarked
package app.ringlet.cloud.calls.sockets;

import org.jspecify.annotations.NullMarked;
