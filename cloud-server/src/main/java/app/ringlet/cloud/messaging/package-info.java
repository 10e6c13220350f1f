/** Texts to and from clients, and how far they have come. */
@NullMarked
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {"platform", "platform::audit", "tenancy", "carrier", "clients", "booking"})
package app.ringlet.cloud.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
