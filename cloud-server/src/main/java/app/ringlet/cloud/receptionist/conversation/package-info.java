/** The loop of a turn: ask the model, carry out what it proposes, guard what it says. */
@NullMarked
package app.ringlet.cloud.receptionist.conversation;

import org.jspecify.annotations.NullMarked;
