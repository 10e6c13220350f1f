/** Trying the assistant without touching the calendar. */
@NullMarked
package app.ringlet.cloud.assistant.trial;

import org.jspecify.annotations.NullMarked;
