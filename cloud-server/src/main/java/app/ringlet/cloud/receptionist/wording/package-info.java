/** Sentences, and how times and prices are said. */
@NullMarked
package app.ringlet.cloud.receptionist.wording;

import org.jspecify.annotations.NullMarked;
