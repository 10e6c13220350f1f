/** The ways to follow the log: socket and server-sent events. */
@NullMarked
package app.ringlet.cloud.push.web;

import org.jspecify.annotations.NullMarked;
