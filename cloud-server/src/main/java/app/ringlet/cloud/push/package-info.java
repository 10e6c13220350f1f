/** Each tenant's event log, and the desks that follow it live. Knows other modules by their events only. */
@NullMarked
@ApplicationModule(
        displayName = "Push",
        allowedDependencies = {"platform", "tenancy", "identity", "clients", "booking", "calls", "messaging"})
package app.ringlet.cloud.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
