/** The REST resource of the providers. */
@NullMarked
package app.ringlet.cloud.providers.web;

import org.jspecify.annotations.NullMarked;
