/** Google Gemini over REST. */
@NullMarked
package app.ringlet.cloud.providers.gemini;

import org.jspecify.annotations.NullMarked;
