/** What a salon sells, who and what it sells it with, and when: read once, and again only when it has changed. */
@NullMarked
package app.ringlet.cloud.booking.setup;

import org.jspecify.annotations.NullMarked;
