package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.OnboardingCheck;
import app.ringlet.protocol.salon.OnboardingStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether there is anyone who could serve a client. */
@Component
@Order(30)
class StaffOnboarding implements OnboardingCheck {

    private final Staff staff;

    StaffOnboarding(Staff staff) {
        this.staff = staff;
    }

    @Override
    public OnboardingStep look() {
        boolean served = staff.employees().stream()
                .anyMatch(employee -> !employee.serviceIds().isEmpty());
        return new OnboardingStep("staff", "Add the people who serve your clients, and what they do", served, "staff");
    }
}
