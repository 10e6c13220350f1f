/** The day's calendar, a column for each employee. */
@NullMarked
package app.ringlet.desktop.calendar;

import org.jspecify.annotations.NullMarked;
