/** The log and its followers, over real sockets. */
@NullMarked
package app.ringlet.cloud.push;

import org.jspecify.annotations.NullMarked;
