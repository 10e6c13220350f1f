/** What callers asked and the assistant did not know. */
@NullMarked
package app.ringlet.cloud.assistant.questions;

import org.jspecify.annotations.NullMarked;
