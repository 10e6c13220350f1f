/** What the database says of a call. */
@NullMarked
package app.ringlet.eval.judge;

import org.jspecify.annotations.NullMarked;
