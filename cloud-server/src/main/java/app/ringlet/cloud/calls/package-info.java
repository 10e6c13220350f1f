/** The telephone: the carrier's webhooks, the state of each call, who talks to the caller, what calls leave to do. */
@NullMarked
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {
            "platform",
            "platform::audit",
            "platform::retention",
            "platform::secrets",
            "tenancy",
            "identity",
            "platform::webhooks",
            "carrier",
            "booking",
            "clients",
            "receptionist",
            "receptionist::model"
        })
package app.ringlet.cloud.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
