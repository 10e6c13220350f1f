/** The salon over HTTP. */
@NullMarked
package app.ringlet.cloud.tenancy.web;

import org.jspecify.annotations.NullMarked;
