/** What voice agents of others ask and do, answered in words as well as data. */
@NullMarked
package app.ringlet.protocol.ai;

import org.jspecify.annotations.NullMarked;
