/** Clients found by what people remember of them. */
@NullMarked
package app.ringlet.cloud.clients.search;

import org.jspecify.annotations.NullMarked;
