/** The audit trail, as every module writes to it and adds to it. */
@NullMarked
@NamedInterface("audit")
package app.ringlet.cloud.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
