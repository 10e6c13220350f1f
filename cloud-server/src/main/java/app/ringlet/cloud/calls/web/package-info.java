/** Calls and worklist over HTTP. */
@NullMarked
package app.ringlet.cloud.calls.web;

import org.jspecify.annotations.NullMarked;
