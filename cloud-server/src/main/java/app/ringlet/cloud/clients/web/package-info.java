/** Clients over HTTP. */
@NullMarked
package app.ringlet.cloud.clients.web;

import org.jspecify.annotations.NullMarked;
