/** How often what may be tried and asked for. */
@NullMarked
package app.ringlet.cloud.identity.limits;

import org.jspecify.annotations.NullMarked;
