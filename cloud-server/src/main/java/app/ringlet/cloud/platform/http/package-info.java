/** What every answer carries, what a request may be, and what Tomcat itself says. */
@NullMarked
package app.ringlet.cloud.platform.http;

import org.jspecify.annotations.NullMarked;
