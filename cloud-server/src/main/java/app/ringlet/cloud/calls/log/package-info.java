/** What is kept of each call: its state, its turns, what was said. */
@NullMarked
package app.ringlet.cloud.calls.log;

import org.jspecify.annotations.NullMarked;
