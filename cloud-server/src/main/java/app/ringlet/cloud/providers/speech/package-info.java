/** Text to audio. */
@NullMarked
package app.ringlet.cloud.providers.speech;

import org.jspecify.annotations.NullMarked;
