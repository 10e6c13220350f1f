/** The server under test, and a telephone line to it. */
@NullMarked
package app.ringlet.eval.server;

import org.jspecify.annotations.NullMarked;
