/** Passwords and attempts by themselves. */
@NullMarked
package app.ringlet.cloud.identity.signin;

import org.jspecify.annotations.NullMarked;
