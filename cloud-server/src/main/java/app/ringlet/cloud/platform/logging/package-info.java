/** Log lines without anything in them that tells who somebody is, or that opens anything. */
@NullMarked
package app.ringlet.cloud.platform.logging;

import org.jspecify.annotations.NullMarked;
