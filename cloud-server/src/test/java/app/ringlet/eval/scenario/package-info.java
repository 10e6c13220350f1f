/** What a scenario file says. */
@NullMarked
package app.ringlet.eval.scenario;

import org.jspecify.annotations.NullMarked;
