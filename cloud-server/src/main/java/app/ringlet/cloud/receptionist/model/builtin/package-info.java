/** The built-in language model: slot filling in process, no network. */
@NullMarked
package app.ringlet.cloud.receptionist.model.builtin;

import org.jspecify.annotations.NullMarked;
