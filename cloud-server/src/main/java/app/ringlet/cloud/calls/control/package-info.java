/** What colleagues do with live calls, and what happens when they are gone. */
@NullMarked
package app.ringlet.cloud.calls.control;

import org.jspecify.annotations.NullMarked;
