@NullMarked
package app.ringlet.cloud.calls.sockets;

import org.jspecify.annotations.NullMarked;
