package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Grant;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Answer.RelayVoice;
import app.ringlet.cloud.calls.voice.CallVoice;
import app.ringlet.cloud.calls.voice.Line;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calls in which the assistant speaks by ConversationRelay, on this server. Protected by its maps, an entry of each a call. */
@Component
class RelayCalls implements CallVoice {

    /** {@link app.ringlet.protocol.calls.CallState#ENDED} */
    private static final String ENDED = "ENDED";

    private final Map<UUID, RelayOpening> openings = new ConcurrentHashMap<>();
    private final Map<UUID, RelaySession> sessions = new ConcurrentHashMap<>();
    /** The last turn that was heard to its end. */
    private final Map<UUID, Integer> said = new ConcurrentHashMap<>();

    private final StreamTokens tokens;
    private final CallsSettings settings;

    RelayCalls(StreamTokens tokens, CallsSettings settings, MeterRegistry meters) {
        this.tokens = tokens;
        this.settings = settings;
        meters.gaugeMapSize("ringlet.relay.sessions", Tags.empty(), sessions);
    }

    @Override
    public VoiceChoice choice() {
        return VoiceChoice.RELAY;
    }

    @Override
    public String missing() {
        return settings.relay()
                ? ""
                : "The carrier's ConversationRelay is not switched on (RINGLET_CONVERSATION_RELAY).";
    }

    @Override
    public Answer begin(Salon salon, Call call, Answer.Listen first) {
        Line line = new Line(call.carrierSid(), call.from(), call.to());
        openings.put(
                call.id(),
                new RelayOpening(salon.id(), call.id(), line, first.nextTurn() - 1, first.speech(), first.language()));
        String token = tokens.issue(salon.id(), call.id(), call.carrierSid(), Purpose.SPEAK);
        return new Answer.Relay(first.speech(), first.language(), token, voices(salon, first.language()));
    }

    /** The language that is spoken with its country, the others as the salon names them. */
    private static List<RelayVoice> voices(Salon salon, String spoken) {
        String language = Locale.forLanguageTag(spoken).getLanguage();
        return salon.assistant().languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language) ? spoken : tag)
                .map(tag -> new RelayVoice(
                        tag,
                        salon.assistant()
                                .voice()
                                .carrierVoice(Locale.forLanguageTag(tag))
                                .orElse(null)))
                .toList();
    }

    /** A session has come up; it takes the place of an older one of the same call. @return empty if it was not asked for */
    Optional<RelayOpening> open(String token, String callSid, RelaySession session) {
        Optional<RelayOpening> opening = tokens.use(token, callSid)
                .filter(grant -> grant.purpose() == Purpose.SPEAK)
                .map(Grant::callId)
                .map(openings::remove);
        opening.map(known -> sessions.put(known.callId(), session)).ifPresent(RelaySession::replaced);
        return opening;
    }

    void closed(UUID callId, RelaySession session) {
        sessions.remove(callId, session);
    }

    /** The caller has heard all that was said in the turn. */
    void said(UUID callId, int turn) {
        said.merge(callId, turn, Math::max);
    }

    @Override
    public boolean hasSaid(UUID callId, int turn) {
        return said.getOrDefault(callId, -1) >= turn;
    }

    @Override
    public boolean leave(UUID callId) {
        RelaySession session = sessions.get(callId);
        return session != null && session.leave();
    }

    // By condition, for what a listener takes is written down first.
    @TransactionalEventListener(
            fallbackExecution = true,
            condition = "#root.args[0].call().state().name() == '" + ENDED + "'")
    void on(CallChanged event) {
        UUID call = event.call().id();
        openings.remove(call);
        said.remove(call);
        RelaySession session = sessions.remove(call);
        if (session != null) {
            session.callEnded();
        }
    }
}
