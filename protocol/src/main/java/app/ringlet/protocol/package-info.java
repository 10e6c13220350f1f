/** What desk and server say to each other. Compiled by both sides, so that neither can drift from the other. */
@NullMarked
package app.ringlet.protocol;

import org.jspecify.annotations.NullMarked;
