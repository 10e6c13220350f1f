/** How the assistant did. */
@NullMarked
package app.ringlet.cloud.assistant.review;

import org.jspecify.annotations.NullMarked;
