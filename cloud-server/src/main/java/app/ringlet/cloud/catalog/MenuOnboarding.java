package app.ringlet.cloud.catalog;

import app.ringlet.cloud.tenancy.OnboardingCheck;
import app.ringlet.protocol.salon.OnboardingStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether there is anything to book. */
@Component
@Order(40)
class MenuOnboarding implements OnboardingCheck {

    private final Catalog catalog;

    MenuOnboarding(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public OnboardingStep look() {
        return new OnboardingStep(
                "menu",
                "Look through your menu and its prices",
                !catalog.services().isEmpty(),
                "menu");
    }
}
