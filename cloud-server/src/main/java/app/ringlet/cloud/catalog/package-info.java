/** What the salon sells by appointment: services with their phases, add-ons, prices. */
@NullMarked
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"platform", "platform::audit", "tenancy"})
package app.ringlet.cloud.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
