/** The assistant over HTTP. */
@NullMarked
package app.ringlet.cloud.assistant.web;

import org.jspecify.annotations.NullMarked;
