package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.tenancy.Salons;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Opens conversations that go as a caller's would, and change nothing. */
@Service
public class Rehearsals {

    private final AppointmentBook book;
    private final Knowledge knowledge;
    private final LanguageModel model;
    private final Salons salons;
    private final Duration patience;

    Rehearsals(
            AppointmentBook book,
            Knowledge knowledge,
            LanguageModel model,
            Salons salons,
            @Value("${ringlet.receptionist.patience:PT6S}") Duration patience) {
        this.book = book;
        this.knowledge = knowledge;
        this.model = model;
        this.salons = salons;
        this.patience = patience;
    }

    /** With the current salon. @param caller absent for somebody whom the salon does not know */
    public Rehearsal open(@Nullable KnownClient caller) {
        return new Rehearsal(salons.current(), book, knowledge, model, patience, caller);
    }
}
