/** What calls left for a person to do. */
@NullMarked
package app.ringlet.desktop.worklist;

import org.jspecify.annotations.NullMarked;
