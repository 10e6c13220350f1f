package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.OnboardingStep;

/**
 * Something that a module knows of a new salon's way to its first call. Each module has those that it can answer for, as beans with the
 * place in the list as their {@link org.springframework.core.annotation.Order}.
 */
public interface OnboardingCheck {

    /** How far the current salon is with it. */
    OnboardingStep look();
}
