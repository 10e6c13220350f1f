/** Sign-in and its refusals, over real HTTP. */
@NullMarked
package app.ringlet.cloud.identity;

import org.jspecify.annotations.NullMarked;
