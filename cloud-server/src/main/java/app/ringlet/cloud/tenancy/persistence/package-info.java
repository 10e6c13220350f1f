/** Keeps each salon's rows apart, and salons themselves. */
@NullMarked
package app.ringlet.cloud.tenancy.persistence;

import org.jspecify.annotations.NullMarked;
