/** What a salon has written down for its callers. */
@NullMarked
package app.ringlet.cloud.assistant.knowledge;

import org.jspecify.annotations.NullMarked;
