/** Who serves clients: employees, what they can do and when they work. */
@NullMarked
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"platform", "platform::audit", "tenancy", "catalog"})
package app.ringlet.cloud.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
