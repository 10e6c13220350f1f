/** Time that is kept free of visits. */
@NullMarked
package app.ringlet.cloud.booking.blocks;

import org.jspecify.annotations.NullMarked;
