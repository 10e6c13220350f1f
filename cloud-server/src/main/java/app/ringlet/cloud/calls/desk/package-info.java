/** Softphones: their sign-in, their media sockets, their seats in calls. */
@NullMarked
package app.ringlet.cloud.calls.desk;

import org.jspecify.annotations.NullMarked;
