/** Keys on disk. */
@NullMarked
package app.ringlet.cloud.identity.tokens;

import org.jspecify.annotations.NullMarked;
