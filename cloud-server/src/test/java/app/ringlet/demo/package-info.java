/** The demo: the server with an embedded database, two salons and the carrier simulator. */
@NullMarked
package app.ringlet.demo;

import org.jspecify.annotations.NullMarked;
