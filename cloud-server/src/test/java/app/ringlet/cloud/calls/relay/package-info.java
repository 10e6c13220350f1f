@NullMarked
package app.ringlet.cloud.calls.relay;

import org.jspecify.annotations.NullMarked;
