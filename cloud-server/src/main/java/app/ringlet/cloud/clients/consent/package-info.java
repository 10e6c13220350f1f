/** What clients agreed to. */
@NullMarked
package app.ringlet.cloud.clients.consent;

import org.jspecify.annotations.NullMarked;
