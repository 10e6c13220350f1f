/** The plain text of files and pages that come from outside. */
@NullMarked
package app.ringlet.cloud.assistant.extraction;

import org.jspecify.annotations.NullMarked;
