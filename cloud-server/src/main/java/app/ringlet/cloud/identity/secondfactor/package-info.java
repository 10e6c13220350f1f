/** What a sign-in may ask for beside the password: a code from an app, or one written down for when the app is lost. */
@NullMarked
package app.ringlet.cloud.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
