/** Sign-in and who one is. */
@NullMarked
package app.ringlet.protocol.identity;

import org.jspecify.annotations.NullMarked;
