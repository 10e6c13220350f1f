/** What happens to old events. */
@NullMarked
package app.ringlet.cloud.push.log;

import org.jspecify.annotations.NullMarked;
