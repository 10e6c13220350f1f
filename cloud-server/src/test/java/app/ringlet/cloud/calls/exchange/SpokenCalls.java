package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.VoicePeer;
import app.ringlet.cloud.providers.standin.VoiceScript;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.testing.TestSalons;
import java.util.List;

/** Salons, and callers in them, with whom a model speaks by its own voice. */
final class SpokenCalls {

    private final VoiceStandIn model;
    private final Exchange exchange;
    private final TestSalons salons;
    private final Catalog catalog;
    private final Staff staff;

    SpokenCalls(VoiceStandIn model, Exchange exchange, TestSalons salons, Catalog catalog, Staff staff) {
        this.model = model;
        this.exchange = exchange;
        this.salons = salons;
        this.catalog = catalog;
        this.staff = staff;
    }

    /** A salon of a test's own. */
    Scene scene() {
        return Scene.open(salons, catalog, staff);
    }

    VoiceStandIn model() {
        return model;
    }

    /** What the model of the next sessions hears and says. */
    VoiceScript script() {
        VoiceScript script = new VoiceScript();
        model.plays(() -> script);
        return script;
    }

    /** The session that began last. */
    VoicePeer session() {
        return model.sessions().getLast();
    }

    /** A caller at the telephone, at a salon where a colleague sits at a desk; who speaks is open. */
    SpokenCall calls(Salon salon) throws InterruptedException {
        return new SpokenCall(model, exchange, salon);
    }

    /** A caller whom the model has greeted, and who has heard it to its end. */
    SpokenCall greets(Salon salon) throws Exception {
        SpokenCall call = calls(salon);
        call.greeted();
        call.telephone.awaitSilence();
        return call;
    }

    /** Whether the model was told nothing but what the vendor's document allows. */
    void wasToldRightly() {
        List<String> wrong = List.copyOf(model.violations());
        model.forgetViolations();
        assertThat(wrong).isEmpty();
    }

    /** The model looks for a cut with Anna tomorrow at two. */
    static Plan finds(Scene scene) {
        String day = scene.day(1).toString();
        return Plan.Calls.of(
                "find_slots",
                "{\"items\":[{\"service_id\":\"" + scene.cut.id() + "\",\"employee_id\":\"" + scene.anna.id()
                        + "\",\"add_on_ids\":null,\"guest\":null}],\"days\":[{\"from\":\"" + day + "\",\"to\":\"" + day
                        + "\"}],\"times\":{\"from\":\"14:00\",\"to\":\"14:10\"},\"limit\":3,\"moving\":null}");
    }
}
