package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.persistence.StaffTable;
import app.ringlet.cloud.tenancy.OnboardingCheck;
import app.ringlet.protocol.salon.OnboardingStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether an owner can be reached by mail, and so can get back in without a password. */
@Component
@Order(10)
class EmailOnboarding implements OnboardingCheck {

    private final StaffTable staff;

    EmailOnboarding(StaffTable staff) {
        this.staff = staff;
    }

    @Override
    public OnboardingStep look() {
        return new OnboardingStep("email", "Confirm your e-mail address", staff.anyVerifiedOwner(), "account");
    }
}
