/** What calls leave for people to do. */
@NullMarked
package app.ringlet.cloud.calls.work;

import org.jspecify.annotations.NullMarked;
