/** The receptionist that answers by itself: how its owner wants it, what it knows, what it left open, how it did. */
@NullMarked
package app.ringlet.protocol.assistant;

import org.jspecify.annotations.NullMarked;
