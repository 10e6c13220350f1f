/** How a salon's telephone is answered: its rules, its block list, what callers are told first. */
@NullMarked
package app.ringlet.cloud.calls.rules;

import org.jspecify.annotations.NullMarked;
