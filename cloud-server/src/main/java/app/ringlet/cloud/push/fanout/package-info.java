/** From the log to everyone who follows it. */
@NullMarked
package app.ringlet.cloud.push.fanout;

import org.jspecify.annotations.NullMarked;
