/** Access tokens and the keys that sign them. */
@NullMarked
package app.ringlet.cloud.identity.tokens;

import org.jspecify.annotations.NullMarked;
