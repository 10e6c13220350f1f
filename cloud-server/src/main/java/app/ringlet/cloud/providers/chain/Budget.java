package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.ModelBudget;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Use;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether a salon may still ask the models of others this month. */
@Component
class Budget implements ModelBudget {

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    private final Spending spending;

    Budget(Spending spending) {
        this.spending = spending;
    }

    /** If that cannot be known, it may not: what is built in costs nothing. */
    @Override
    public boolean left(Dialogue dialogue) {
        SalonFacts facts = dialogue.facts();
        try {
            return spending.tokens(dialogue.call().tenantId(), month(facts))
                    < facts.assistant().monthlyTokens();
        } catch (DataAccessException e) {
            LOG.warn("Call {}: what was spent cannot be read", dialogue.call().callId(), e);
            return false;
        }
    }

    @Override
    public void spend(Dialogue dialogue, List<Use> uses) {
        try {
            spending.add(dialogue.call().tenantId(), month(dialogue.facts()), uses);
        } catch (DataAccessException e) {
            // The caller is answered all the same.
            LOG.error(
                    "Call {}: what was spent cannot be written: {}",
                    dialogue.call().callId(),
                    uses,
                    e);
        }
    }

    private static YearMonth month(SalonFacts facts) {
        return YearMonth.from(facts.local());
    }
}
