package app.ringlet.eval.server;

import app.ringlet.cloud.assistant.knowledge.KnowledgeBase;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.eval.scenario.SalonSetup;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoiceSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sets up the assistant of the current salon. */
final class AssistantSetup {

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
                                List.of(Speaker.chosen()),
                                acts,
                                usual.handOver(),
                                usual.pronunciations(),
                                usual.monthlyTokens())
                        // What a model says is judged, not how a vendor's voice sounds.
                        .withVoice(new VoiceSettings(VoiceChoice.TURNS, List.of(), null)));
        setup.knowledge()
                .forEach((question, answer) -> server.bean(KnowledgeBase.class)
                        .add(new NewKnowledge(KnowledgeKind.FAQ, question, String.join(" ", answer))));
    }
}
