/** The conversation with a caller: understanding, policy, tools, claim guard. Knows no carrier, no HTTP and no SQL. */
@NullMarked
@ApplicationModule(
        displayName = "Receptionist",
        allowedDependencies = {"platform", "tenancy", "catalog", "staff", "clients", "booking"})
package app.ringlet.cloud.receptionist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
