/** What happens to old sessions. */
@NullMarked
package app.ringlet.cloud.identity.persistence;

import org.jspecify.annotations.NullMarked;
