/** Callers' other languages: which one is spoken, and what it says in the words of the English readers. */
@NullMarked
package app.ringlet.cloud.receptionist.language;

import org.jspecify.annotations.NullMarked;
