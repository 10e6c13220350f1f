/** The salon's telephone as the desk sees it. */
@NullMarked
package app.ringlet.protocol.calls;

import org.jspecify.annotations.NullMarked;
