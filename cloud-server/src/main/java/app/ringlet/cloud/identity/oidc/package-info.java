/** Sign-in by way of an OpenID Connect issuer, such as Google. */
@NullMarked
package app.ringlet.cloud.identity.oidc;

import org.jspecify.annotations.NullMarked;
