/** The whole cloud, for its admins. */
@NullMarked
package app.ringlet.protocol.admin;

import org.jspecify.annotations.NullMarked;
