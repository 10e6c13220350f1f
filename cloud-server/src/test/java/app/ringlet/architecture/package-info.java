/** The rules that every line of the server obeys, and a proof for each that it can fail. */
@NullMarked
package app.ringlet.architecture;

import org.jspecify.annotations.NullMarked;
