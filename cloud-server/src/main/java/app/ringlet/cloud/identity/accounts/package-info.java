/** How accounts come to be, are changed, and are found again: sign-up, invitations, passwords, mailed links. */
@NullMarked
package app.ringlet.cloud.identity.accounts;

import org.jspecify.annotations.NullMarked;
