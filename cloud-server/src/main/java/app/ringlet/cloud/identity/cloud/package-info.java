/** What the cloud's admins do to salons, and in their name. */
@NullMarked
package app.ringlet.cloud.identity.cloud;

import org.jspecify.annotations.NullMarked;
