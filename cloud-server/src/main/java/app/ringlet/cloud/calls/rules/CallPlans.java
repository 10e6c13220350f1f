package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.OpeningCalendar;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonCalendar;
import app.ringlet.protocol.calls.AnsweringRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How each call of the current salon is answered: decided when it comes in and kept, whatever the rules become meanwhile. A call is in one
 * webhook at a time; between processes the table's key lets the first decision stand.
 */
@Service
public class CallPlans {

    private static final Logger log = LoggerFactory.getLogger(CallPlans.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RuleTable rules;
    private final Disclosures disclosures;
    private final SalonCalendar calendar;
    private final InstantSource clock;

    CallPlans(
            JdbcClient jdbc,
            JsonMapper json,
            RuleTable rules,
            Disclosures disclosures,
            SalonCalendar calendar,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = rules;
        this.disclosures = disclosures;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Never fails for what stands in the settings: then the assistant answers. */
    public CallPlan of(Salon salon, Call call) {
        return find(call.id()).orElseGet(() -> {
            CallPlan plan = decided(salon, call);
            keep(call.id(), plan);
            return plan;
        });
    }

    /** Of a call that the salon makes. @return what whom it calls hears before they are connected; absent for nothing */
    public @Nullable String ofOurs(Salon salon, UUID callId) {
        CallPlan plan = CallPlan.ASSISTANT.telling(disclosures.toWhomWeCall(salon), null);
        keep(callId, plan);
        return plan.told();
    }

    private void keep(UUID callId, CallPlan plan) {
        if (!plan.equals(CallPlan.ASSISTANT)) {
            jdbc.sql("INSERT IGNORE INTO call_plan (tenant_id, call_id, plan) VALUES (?, ?, ?)")
                    .params(tenant(), Ids.bytes(callId), json.writeValueAsString(plan))
                    .update();
        }
    }

    /** As it was decided; empty for a call that the assistant answers as it always does. */
    public Optional<CallPlan> find(UUID callId) {
        return jdbc.sql("SELECT plan FROM call_plan WHERE tenant_id = ? AND call_id = ?")
                .params(tenant(), Ids.bytes(callId))
                .query((row, n) -> row.getString(1))
                .optional()
                .flatMap(this::parsed);
    }

    private CallPlan decided(Salon salon, Call call) {
        CallPlan plan = CallPlan.ASSISTANT;
        try {
            RuleTable.Found found = rules.forCall(call.to(), call.from());
            plan = AnsweringDecision.decide(found.rules(), found.caller(), isOpen(salon, found.rules()));
            return disclosures.into(salon, plan);
        } catch (DataAccessException | IllegalArgumentException broken) {
            log.error("How salon {} answers cannot be read", salon.id(), broken);
            return plan;
        }
    }

    /** Asked only where it matters. */
    private boolean isOpen(Salon salon, AnsweringRules wanted) {
        if (wanted.closed() == null) {
            return true;
        }
        Instant now = clock.instant();
        LocalDate today = salon.today(now);
        OpeningCalendar openings = calendar.openings(salon, today, today);
        return AnsweringDecision.isOpen(openings::on, salon.zone(), now);
    }

    private Optional<CallPlan> parsed(String stored) {
        try {
            return Optional.of(json.readValue(stored, CallPlan.class));
        } catch (JacksonException unreadable) {
            log.error("The plan of a call cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
