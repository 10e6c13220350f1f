/** What a caller's words mean: yes and no, intents, the menu, names. */
@NullMarked
package app.ringlet.cloud.receptionist.understanding;

import org.jspecify.annotations.NullMarked;
