/** The salon's customers and their telephone numbers. */
@NullMarked
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {"platform", "platform::audit", "platform::sheets", "tenancy"})
package app.ringlet.cloud.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
