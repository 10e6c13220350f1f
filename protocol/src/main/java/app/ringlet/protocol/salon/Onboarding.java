package app.ringlet.protocol.salon;

import java.util.List;

/** How far a new salon has come. @param steps in the order in which they are best taken */
public record Onboarding(boolean done, List<OnboardingStep> steps) {

    public Onboarding {
        steps = List.copyOf(steps);
    }
}
