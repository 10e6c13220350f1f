/** What a sign-in must pass: the password, and not too many wrong ones. */
@NullMarked
package app.ringlet.cloud.identity.signin;

import org.jspecify.annotations.NullMarked;
