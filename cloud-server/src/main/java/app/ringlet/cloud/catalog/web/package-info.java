/** The menu over HTTP. */
@NullMarked
package app.ringlet.cloud.catalog.web;

import org.jspecify.annotations.NullMarked;
