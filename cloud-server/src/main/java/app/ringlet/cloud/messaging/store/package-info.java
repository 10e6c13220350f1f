/** The texts that came and went. */
@NullMarked
package app.ringlet.cloud.messaging.store;

import org.jspecify.annotations.NullMarked;
