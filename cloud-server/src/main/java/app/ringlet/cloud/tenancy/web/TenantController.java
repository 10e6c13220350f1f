package app.ringlet.cloud.tenancy.web;

import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.tenancy.OnboardingList;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.Onboarding;
import app.ringlet.protocol.salon.OpeningHours;
import app.ringlet.protocol.salon.OpeningHoursRequest;
import app.ringlet.protocol.salon.ProfileRequest;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.protocol.salon.TenantApi;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class TenantController implements TenantApi {

    private static final String MAY_SET = "hasAuthority('settings:write')";

    private final Salons salons;
    private final SalonOffice office;
    private final OnboardingList onboarding;

    TenantController(Salons salons, SalonOffice office, OnboardingList onboarding) {
        this.salons = salons;
        this.office = office;
        this.onboarding = onboarding;
    }

    @Override
    public SalonView tenant() {
        return salons.current().view();
    }

    @Override
    @PreAuthorize(MAY_SET)
    public SalonView change(@Nullable String version, ProfileRequest request) {
        return office.changeProfile(IfMatch.version(version), request).view();
    }

    @Override
    public SalonSettings settings() {
        return office.settings();
    }

    @Override
    @PreAuthorize(MAY_SET)
    public SalonSettings changeSettings(@Nullable String version, SalonSettings request) {
        return office.changeSettings(IfMatch.version(version), request);
    }

    @Override
    public OpeningHours hours() {
        return hours(salons.current());
    }

    @Override
    @PreAuthorize(MAY_SET)
    public OpeningHours changeHours(@Nullable String version, OpeningHoursRequest request) {
        return hours(office.changeHours(IfMatch.version(version), request.hours()));
    }

    @Override
    public Onboarding onboarding() {
        return onboarding.progress();
    }

    private static OpeningHours hours(Salon salon) {
        return new OpeningHours(salon.version(), salon.openingHours());
    }
}
