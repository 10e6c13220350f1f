/** What a recogniser makes of what was said. */
@NullMarked
package app.ringlet.eval.noise;

import org.jspecify.annotations.NullMarked;
