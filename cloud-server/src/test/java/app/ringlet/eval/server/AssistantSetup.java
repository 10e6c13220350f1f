package app.ringlet.eval.server;

import app.ringlet.cloud.assistant.knowledge.KnowledgeBase;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.eval.scenario.SalonSetup;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.Provider;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sets up the assistant of the current salon. */
final class AssistantSetup {

    /** Who speaks: {@code -Deval.provider}, or the built-in model. */
    private static final String PROVIDER = System.getProperty("eval.provider", "");

    private AssistantSetup() {}

    static void set(EvalServer server, SalonSetup setup) {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        Set<AllowedAct> acts = EnumSet.allOf(AllowedAct.class);
        setup.mayNot().forEach(acts::remove);
        SalonOffice office = server.bean(SalonOffice.class);
        office.changeAssistant(
                office.settings().version(),
                new AssistantSettings(
                        usual.name(),
                        usual.greetings(),
                        usual.tone(),
                        setup.languages(),
                        providers(),
                        acts,
                        usual.handOver(),
                        usual.pronunciations(),
                        usual.monthlyTokens()));
        setup.knowledge()
                .forEach((question, answer) -> server.bean(KnowledgeBase.class)
                        .add(new NewKnowledge(KnowledgeKind.FAQ, question, String.join(" ", answer))));
    }

    /** @throws IllegalArgumentException if nobody is called so */
    private static List<Provider> providers() {
        return PROVIDER.isBlank()
                ? List.of(Provider.BUILT_IN)
                : List.of(Provider.valueOf(
                        PROVIDER.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
