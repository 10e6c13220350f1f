package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.clients.ClientsMerged;
import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.clients.PersonalDataSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to clients who have series. What is ahead of a series are appointments, and stands in the way of an erasure as such. */
@Component
class SeriesOfClients implements PersonalDataSource {

    private final SeriesRows rows;

    SeriesOfClients(SeriesRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public Object dataOf(Person person) {
        return rows.ofClients(person.ids());
    }

    @Override
    public void erase(Person person) {
        rows.eraseNotes(person.ids());
    }

    @EventListener
    void on(ClientsMerged merged) {
        rows.passOn(merged.mergedId(), merged.keptId());
    }
}
