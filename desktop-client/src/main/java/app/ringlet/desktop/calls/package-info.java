/** Live calls beside the calendar, and the log of past ones. */
@NullMarked
package app.ringlet.desktop.calls;

import org.jspecify.annotations.NullMarked;
