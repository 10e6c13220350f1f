/** The one shape in which every remote model is asked and answers. */
@NullMarked
@NamedInterface("chat")
package app.ringlet.cloud.providers.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
