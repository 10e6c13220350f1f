/** What a model may do, and on what conditions. */
@NullMarked
package app.ringlet.cloud.receptionist.tools;

import org.jspecify.annotations.NullMarked;
