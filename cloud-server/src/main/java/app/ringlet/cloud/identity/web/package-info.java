/** Sign-in over HTTP, and the gate that every request passes. */
@NullMarked
package app.ringlet.cloud.identity.web;

import org.jspecify.annotations.NullMarked;
