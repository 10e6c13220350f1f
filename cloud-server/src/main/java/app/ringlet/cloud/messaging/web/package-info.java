/** Texts over HTTP. */
@NullMarked
package app.ringlet.cloud.messaging.web;

import org.jspecify.annotations.NullMarked;
