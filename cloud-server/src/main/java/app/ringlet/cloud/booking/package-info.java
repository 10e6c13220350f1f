/** When a visit is possible, and who has which time: availability, holds and appointments on the day ledger. */
@NullMarked
@ApplicationModule(
        displayName = "Booking",
        allowedDependencies = {
            "platform",
            "platform::audit",
            "platform::sheets",
            "tenancy",
            "catalog",
            "staff",
            "clients"
        })
package app.ringlet.cloud.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
