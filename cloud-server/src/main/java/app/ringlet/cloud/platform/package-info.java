/** What every module leans on and that is no business of its own: ids, refusals, time, pages. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package app.ringlet.cloud.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
