/** What a model is told of the salon and the call, and how its tool calls are read. */
@NullMarked
@NamedInterface("prompt")
package app.ringlet.cloud.providers.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
