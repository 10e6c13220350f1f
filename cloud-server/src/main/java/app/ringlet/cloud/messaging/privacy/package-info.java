/** What the texts tell of a person. */
@NullMarked
package app.ringlet.cloud.messaging.privacy;

import org.jspecify.annotations.NullMarked;
