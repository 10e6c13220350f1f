/** The demo's program. */
@NullMarked
package app.ringlet.desktop.demo;

import org.jspecify.annotations.NullMarked;
