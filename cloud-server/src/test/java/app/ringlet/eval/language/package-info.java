/** Scores the understanding of intents and of dialogue acts against collections that others made. */
@NullMarked
package app.ringlet.eval.language;

import org.jspecify.annotations.NullMarked;
