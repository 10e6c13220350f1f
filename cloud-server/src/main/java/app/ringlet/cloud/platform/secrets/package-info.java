/** Encryption at rest. */
@NullMarked
@NamedInterface("secrets")
package app.ringlet.cloud.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
