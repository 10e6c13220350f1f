/** The front desk. */
@NullMarked
package app.ringlet.desktop;

import org.jspecify.annotations.NullMarked;
