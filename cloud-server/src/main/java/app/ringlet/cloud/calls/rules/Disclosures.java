package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.Disclosure;
import app.ringlet.protocol.calls.Disclosure.Law;
import app.ringlet.protocol.calls.DisclosureRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current salon's callers are told before anything else: what the law asks for, and what the owner wants besides. */
@Service
public class Disclosures {

    private final JdbcClient jdbc;
    private final Salons salons;
    private final SalonOffice office;
    private final Audit audit;

    Disclosures(JdbcClient jdbc, Salons salons, SalonOffice office, Audit audit) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.office = office;
        this.audit = audit;
    }

    private record Choice(long version, boolean alwaysRecording, boolean alwaysAssistant) {

        private static final Choice NONE = new Choice(0, false, false);
    }

    public Disclosure present() {
        return view(salons.current(), read());
    }

    @Transactional
    public Disclosure change(long version, DisclosureRequest wanted) {
        // The salon's row stays locked, so that of two changes of one version one comes too late.
        salons.setupChanged();
        Salon salon = salons.current();
        Choice before = read();
        IfMatch.check("salon's announcement", version, before.version());
        Choice after = new Choice(version + 1, wanted.alwaysRecording(), wanted.alwaysAssistant());
        jdbc.sql("""
            INSERT INTO disclosure_choice (tenant_id, version, always_recording, always_assistant) VALUES (:tenant, :version, :rec, :ai)
            ON DUPLICATE KEY UPDATE version = :version, always_recording = :rec, always_assistant = :ai
            """)
                .param("tenant", Ids.bytes(salon.id()))
                .param("version", after.version())
                .param("rec", after.alwaysRecording())
                .param("ai", after.alwaysAssistant())
                .update();
        audit.changed("disclosure", null, before, after);
        return view(salon, after);
    }

    /** The same plan with what its caller has to be told. */
    CallPlan into(Salon salon, CallPlan plan) {
        Law law = law(salon);
        Choice choice = read();
        boolean recording = tellsRecording(law, choice);
        boolean assistant = law.assistant() || choice.alwaysAssistant();
        return switch (plan.handling()) {
            case ASSISTANT -> plan.telling(sentence(salon, recording, assistant), null);
            case DESK_THEN_ASSISTANT ->
                plan.telling(sentence(salon, recording, false), sentence(salon, false, assistant));
            case DESK_THEN_VOICEMAIL -> plan.telling(sentence(salon, recording, false), null);
            // Nobody talks with them, and who leaves a message knows that it is kept.
            case VOICEMAIL, ANNOUNCEMENT, REFUSAL -> plan;
        };
    }

    /** What anybody hears whom the salon calls, before they are connected: that they may be recorded. Absent for nothing. */
    public @Nullable String toWhomWeCall(Salon salon) {
        return sentence(salon, tellsRecording(law(salon), read()), false);
    }

    private boolean tellsRecording(Law law, Choice choice) {
        return choice.alwaysRecording()
                || law.recording() && office.settings().privacy().recordCalls();
    }

    private Disclosure view(Salon salon, Choice choice) {
        Law law = law(salon);
        return new Disclosure(
                choice.version(),
                choice.alwaysRecording(),
                choice.alwaysAssistant(),
                law,
                sentence(salon, tellsRecording(law, choice), law.assistant() || choice.alwaysAssistant()));
    }

    private static Law law(Salon salon) {
        return DisclosureLaw.of(salon.country(), salon.rules().holidayRegion());
    }

    private static @Nullable String sentence(Salon salon, boolean recording, boolean assistant) {
        if (!recording && !assistant) {
            return null;
        }
        LineWords words = !recording
                ? LineWords.ASSISTANT_SPEAKS
                : assistant ? LineWords.ASSISTANT_SPEAKS_RECORDED : LineWords.RECORDED;
        return words.say(LineWords.language(salon));
    }

    private Choice read() {
        return jdbc.sql("SELECT version, always_recording, always_assistant FROM disclosure_choice WHERE tenant_id = ?")
                .param(Ids.bytes(CurrentTenant.id()))
                .query((row, n) -> new Choice(row.getLong(1), row.getBoolean(2), row.getBoolean(3)))
                .optional()
                .orElse(Choice.NONE);
    }
}
