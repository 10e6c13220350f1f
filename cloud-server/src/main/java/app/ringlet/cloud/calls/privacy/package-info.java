/** What calls tell of a person. */
@NullMarked
package app.ringlet.cloud.calls.privacy;

import org.jspecify.annotations.NullMarked;
