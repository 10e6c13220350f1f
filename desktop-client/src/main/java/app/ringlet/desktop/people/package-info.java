/** Who signs in to the salon, and one's own account. */
@NullMarked
package app.ringlet.desktop.people;

import org.jspecify.annotations.NullMarked;
