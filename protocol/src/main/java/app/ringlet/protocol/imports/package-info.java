/** Bringing over what another program knew. */
@NullMarked
package app.ringlet.protocol.imports;

import org.jspecify.annotations.NullMarked;
