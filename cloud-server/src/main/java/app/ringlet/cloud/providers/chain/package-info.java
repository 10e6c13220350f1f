/** Who is asked, in which order, for how long, and at whose cost. */
@NullMarked
package app.ringlet.cloud.providers.chain;

import org.jspecify.annotations.NullMarked;
