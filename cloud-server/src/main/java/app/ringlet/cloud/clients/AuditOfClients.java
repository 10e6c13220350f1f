package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.audit.PersonTrail;
import org.springframework.stereotype.Component;

/** What the audit trail holds of a person. */
@Component
class AuditOfClients implements PersonalDataSource {

    private final PersonTrail trail;

    AuditOfClients(PersonTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Object dataOf(Person person) {
        return trail.of(person.ids());
    }

    @Override
    public void erase(Person person) {
        trail.erase(person.ids());
    }
}
