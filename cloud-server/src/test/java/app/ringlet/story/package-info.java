/** Whole stories, from the caller's mouth to the salon's calendar. */
@NullMarked
package app.ringlet.story;

import org.jspecify.annotations.NullMarked;
