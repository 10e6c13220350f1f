/** Keys on disk. */
@NullMarked
package app.ringlet.cloud.identity.limits;

import org.jspecify.annotations.NullMarked;
