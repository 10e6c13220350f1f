package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.ProfileRequest;
import app.ringlet.protocol.salon.SalonSettings;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current salon's owner says of the salon itself. What is out of range is refused as {@code invalid_field}, a change of
 * what someone else has changed in the meantime as {@code stale_version}.
 */
@Service
public class SalonOffice {

    private final JdbcClient jdbc;
    private final Salons salons;
    private final StoredSettings settings;
    private final Audit audit;
    private final OfficeRules rules;

    SalonOffice(JdbcClient jdbc, Salons salons, StoredSettings settings, OfficeRules rules, Audit audit) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.settings = settings;
        this.rules = rules;
        this.audit = audit;
    }

    @Transactional
    public Salon changeProfile(long version, ProfileRequest profile) {
        Salon salon = lock(version);
        rules.check(profile, salon);
        jdbc.sql("UPDATE tenant SET name = ?, time_zone = ?, country = ?, desk_phone = ? WHERE id = ?")
                .param(profile.name().strip())
                .param(profile.timeZone())
                .param(profile.country())
                .param(profile.deskPhone())
                .param(Ids.bytes(salon.id()))
                .update();
        Salon after = changed(salon);
        audit.write(Deed.changed("salon", salon.id(), salon.view(), after.view()));
        return after;
    }

    @Transactional
    public Salon changeHours(long version, List<DayHours> hours) {
        HoursRules.checkWeek("hours", hours);
        Salon salon = lock(version);
        salons.setHours(salon.id(), hours);
        Salon after = changed(salon);
        audit.write(Deed.changed(
                "hours", salon.id(), Map.of("hours", salon.openingHours()), Map.of("hours", after.openingHours())));
        return after;
    }

    public SalonSettings settings() {
        return settings.read();
    }

    @Transactional
    public SalonSettings changeSettings(long version, SalonSettings wanted) {
        salons.setupChanged();
        SalonSettings before = settings.read();
        IfMatch.check("salon's settings", version, before.version());
        rules.check(wanted, salons.current().country());
        settings.write(wanted);
        return audit.changed("settings", null, before, settings.read());
    }

    /** Only the assistant's section. @param version of all settings */
    @Transactional
    public SalonSettings changeAssistant(long version, AssistantSettings wanted) {
        salons.setupChanged();
        SalonSettings before = settings.read();
        IfMatch.check("salon's settings", version, before.version());
        AssistantRules.check("", wanted);
        settings.write(before.withAssistant(wanted));
        return audit.changed("settings", null, before, settings.read());
    }

    private Salon lock(long version) {
        salons.setupChanged();
        Salon salon = salons.current();
        IfMatch.check("salon", version, salon.version());
        return salon;
    }

    private Salon changed(Salon salon) {
        jdbc.sql("UPDATE tenant SET version = version + 1 WHERE id = ?")
                .param(Ids.bytes(salon.id()))
                .update();
        return salons.current();
    }
}
