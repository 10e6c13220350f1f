@NullMarked
package app.ringlet.cloud.calls.media;

import org.jspecify.annotations.NullMarked;
