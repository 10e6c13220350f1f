/** What others run for us: language models, asked through the receptionist's port, and voices. Off until it is configured. */
@NullMarked
@ApplicationModule(
        displayName = "Providers",
        allowedDependencies = {"platform", "tenancy", "receptionist", "receptionist :: model", "receptionist :: time"})
package app.ringlet.cloud.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
