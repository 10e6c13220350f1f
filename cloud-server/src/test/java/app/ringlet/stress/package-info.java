/** Attacks on booking truth over real HTTP, while connections, server and database break; and what must be true afterwards. */
@NullMarked
package app.ringlet.stress;

import org.jspecify.annotations.NullMarked;
