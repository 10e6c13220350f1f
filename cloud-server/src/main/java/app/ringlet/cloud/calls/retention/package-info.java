/** How long what was said in calls is kept. */
@NullMarked
package app.ringlet.cloud.calls.retention;

import org.jspecify.annotations.NullMarked;
