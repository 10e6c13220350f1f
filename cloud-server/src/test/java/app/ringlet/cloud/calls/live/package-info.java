@NullMarked
package app.ringlet.cloud.calls.live;

import org.jspecify.annotations.NullMarked;
