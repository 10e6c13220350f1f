/** Numbers for owners and admins, read from what other modules keep. */
@NullMarked
@ApplicationModule(displayName = "Reports", allowedDependencies = "platform")
package app.ringlet.cloud.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
