/** How good the receptionist is, measured: {@code mvn -Peval verify}. */
@NullMarked
package app.ringlet.eval;

import org.jspecify.annotations.NullMarked;
