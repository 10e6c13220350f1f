/** How the salon's telephone works: who answers, who may not call, what is recorded, which numbers there are. */
@NullMarked
package app.ringlet.desktop.telephone;

import org.jspecify.annotations.NullMarked;
