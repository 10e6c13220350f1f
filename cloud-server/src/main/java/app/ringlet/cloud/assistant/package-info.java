/** The assistant as the salon's people see it: what it knows, what it left open, how it did; its controls over HTTP. */
@NullMarked
@ApplicationModule(
        displayName = "Assistant",
        allowedDependencies = {
            "platform",
            "platform::audit",
            "platform::retention",
            "tenancy",
            "catalog",
            "clients",
            "receptionist",
            "calls"
        })
package app.ringlet.cloud.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
