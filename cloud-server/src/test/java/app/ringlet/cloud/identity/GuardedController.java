package app.ringlet.cloud.identity;

import app.ringlet.cloud.tenancy.CurrentTenant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Methods with each kind of guard that the modules use. */
@RestController
class GuardedController {

    @GetMapping("/api/v1/test/reports")
    @PreAuthorize("hasAuthority('reports:read')")
    String reports() {
        return CurrentTenant.id().toString();
    }

    @GetMapping("/api/v1/test/anyone")
    @PreAuthorize("isAuthenticated()")
    String anyone() {
        return "you";
    }

    @GetMapping("/api/v1/test/owners")
    @PreAuthorize("hasRole('OWNER')")
    String owners() {
        return SignedInUser.current().role().name();
    }
}
