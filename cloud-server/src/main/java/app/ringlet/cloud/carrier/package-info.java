/** The telephone company: its account, its signed webhooks, its REST API. */
@NullMarked
@ApplicationModule(
        displayName = "Carrier",
        allowedDependencies = {"platform", "platform::webhooks"})
package app.ringlet.cloud.carrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
