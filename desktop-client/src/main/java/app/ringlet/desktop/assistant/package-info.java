/** The assistant's place: trying it, setting it, what it knows, what it left open, how it did. */
@NullMarked
package app.ringlet.desktop.assistant;

import org.jspecify.annotations.NullMarked;
