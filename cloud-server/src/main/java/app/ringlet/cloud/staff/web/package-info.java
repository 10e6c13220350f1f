/** The salon's people over HTTP. */
@NullMarked
package app.ringlet.cloud.staff.web;

import org.jspecify.annotations.NullMarked;
