/** The tour: the product's story, played without a display. */
@NullMarked
package app.ringlet.desktop.tour;

import org.jspecify.annotations.NullMarked;
