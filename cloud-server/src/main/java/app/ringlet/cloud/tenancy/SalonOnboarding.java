package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.OnboardingStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the salon's own row knows. */
@Configuration(proxyBeanMethods = false)
class SalonOnboarding {

    @Bean
    @Order(20)
    OnboardingCheck openingHours(Salons salons) {
        return () -> new OnboardingStep(
                "hours",
                "Say when you are open",
                !salons.current().openingHours().isEmpty(),
                "settings/hours");
    }

    @Bean
    @Order(50)
    OnboardingCheck number(Salons salons) {
        return () -> new OnboardingStep(
                "number",
                "Get the number that your clients call",
                salons.current().phone() != null,
                "settings/number");
    }

    @Bean
    @Order(60)
    OnboardingCheck greeting(Salons salons) {
        return () -> new OnboardingStep(
                "greeting",
                "Choose the first words that a caller hears",
                salons.current().reception().greeting() != null,
                "settings/reception");
    }
}
