/** Users, their roles, passwords and sessions; who the present request comes from. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "platform",
            "platform::audit",
            "platform::retention",
            "platform::mail",
            "platform::secrets",
            "tenancy"
        })
package app.ringlet.cloud.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
