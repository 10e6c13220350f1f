/** Tells clients by text what has become of their appointments. */
@NullMarked
package app.ringlet.cloud.messaging.confirm;

import org.jspecify.annotations.NullMarked;
