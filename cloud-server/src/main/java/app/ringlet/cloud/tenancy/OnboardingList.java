package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.Onboarding;
import app.ringlet.protocol.salon.OnboardingStep;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current salon has set up, and what it has to before its telephone can be answered. */
@Service
public class OnboardingList {

    private final List<OnboardingCheck> checks;

    OnboardingList(List<OnboardingCheck> checks) {
        this.checks = checks;
    }

    @Transactional(readOnly = true)
    public Onboarding progress() {
        List<OnboardingStep> steps = checks.stream().map(OnboardingCheck::look).toList();
        return new Onboarding(steps.stream().allMatch(OnboardingStep::done), steps);
    }
}
