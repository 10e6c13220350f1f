/** Salons, their settings and status, and whose turn it is: the current tenant. */
@NullMarked
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {"platform", "platform::audit"})
package app.ringlet.cloud.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
