@NullMarked
// The tree of tests comes first, and would hide what the other says.
@NamedInterface("secrets")
package app.ringlet.cloud.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
