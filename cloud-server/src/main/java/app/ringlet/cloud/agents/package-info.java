/** The door for voice agents of others, over HTTP and by API key. */
@NullMarked
@ApplicationModule(
        displayName = "Agents",
        allowedDependencies = {"platform", "platform::audit", "receptionist"})
package app.ringlet.cloud.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
