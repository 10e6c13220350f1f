@NullMarked
package app.ringlet.cloud.calls.realtime;

import org.jspecify.annotations.NullMarked;
