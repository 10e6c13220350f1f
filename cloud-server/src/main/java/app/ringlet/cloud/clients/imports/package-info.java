/** Clients that another program knew. */
@NullMarked
package app.ringlet.cloud.clients.imports;

import org.jspecify.annotations.NullMarked;
