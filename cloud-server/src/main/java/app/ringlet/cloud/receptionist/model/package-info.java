/** The port to a language model: it proposes, the server disposes. */
@NullMarked
package app.ringlet.cloud.receptionist.model;

import org.jspecify.annotations.NullMarked;
