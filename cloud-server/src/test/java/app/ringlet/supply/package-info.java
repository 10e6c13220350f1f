/** What the production jar is made of, and whether any of it is known to be vulnerable. */
@NullMarked
package app.ringlet.supply;

import org.jspecify.annotations.NullMarked;
