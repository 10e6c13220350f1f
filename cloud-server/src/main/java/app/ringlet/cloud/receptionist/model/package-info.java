/** The port to a language model: it proposes, the server disposes. */
@NullMarked
@NamedInterface("model")
package app.ringlet.cloud.receptionist.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
