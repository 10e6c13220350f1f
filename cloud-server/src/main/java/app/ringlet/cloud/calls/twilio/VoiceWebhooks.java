package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Line;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.calls.voice.VoiceSessions;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.LineTrouble;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.protocol.assistant.VoiceChoice;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The carrier's voice webhooks; only signed ones come this far. A caller is never left with silence: if we cannot answer, they
 * hear so.
 */
@RestController
@NotAudited("a call is a record of its own, and what it does to the book is written down there")
@RequestMapping(path = VoiceScript.PATH, produces = MediaType.TEXT_XML_VALUE)
class VoiceWebhooks {

    private static final Logger log = LoggerFactory.getLogger(VoiceWebhooks.class);
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    /** RESTRICTED, BLOCKED, UNKNOWN, ANONYMOUS, UNAVAILABLE on a keypad. */
    private static final Set<String> WITHHELD =
            Set.of("+7378742833", "+2562533", "+8656696", "+266696687", "+86282452253");

    /** How a call stands that has ended. */
    private static final Set<String> OVER = Set.of("completed", "canceled", "busy", "failed", "no-answer");

    /** What a session's end says for which no answer was found. */
    private static final String NO_ANSWER = "AWAY";

    private static final Answer APOLOGY =
            new Answer.HangUp(LineTrouble.CALENDAR_AWAY.say(ConversationState.ENGLISH), ConversationState.ENGLISH);

    private final Switchboard switchboard;
    private final VoiceScript script;
    private final Patching patching;
    private final VoiceSessions sessions;
    private final SoonAnswered soon;
    private final DialledLegs legs;

    VoiceWebhooks(
            Switchboard switchboard,
            VoiceScript script,
            Patching patching,
            VoiceSessions sessions,
            SoonAnswered soon,
            DialledLegs legs) {
        this.switchboard = switchboard;
        this.script = script;
        this.patching = patching;
        this.sessions = sessions;
        this.soon = soon;
        this.legs = legs;
    }

    @PostMapping("/incoming")
    String incoming(@RequestParam Map<String, String> form) {
        Line line = line(form);
        return answer(
                () -> switchboard.incoming(line),
                answer -> patching.overhear(line.sid())
                        .map(token -> script.overheard(answer, token))
                        .orElseGet(() -> script.of(answer)));
    }

    /** The session of a voice is over, or could not be opened. */
    @PostMapping("/next")
    String next(
            @RequestParam("voice") VoiceChoice voice,
            @RequestParam(name = "lang", defaultValue = ConversationState.ENGLISH) String language,
            @RequestParam Map<String, String> form) {
        String sid = line(form).sid();
        if ("completed".equals(form.get("CallStatus"))) {
            switchboard.ended(sid, false);
        }
        if (form.getOrDefault("HandoffData", "").contains(NO_ANSWER)) {
            return script.of(APOLOGY);
        }
        boolean wanted = "ended".equals(form.get("SessionStatus"));
        return inTime(
                sid + "/next", VoiceScript.next(voice, language), language, () -> sessions.ended(sid, voice, wanted));
    }

    /** The stream is over, or could not be opened. */
    @PostMapping("/media")
    String media(@RequestParam("turn") int turn, @RequestParam Map<String, String> form) {
        String sid = line(form).sid();
        if ("completed".equals(form.get("CallStatus"))) {
            switchboard.ended(sid, false);
        }
        return answer(() -> switchboard.mediaEnded(sid, turn));
    }

    @PostMapping("/turn")
    String turn(
            @RequestParam("turn") int turn,
            @RequestParam(name = "lang", defaultValue = ConversationState.ENGLISH) String language,
            @RequestParam Map<String, String> form) {
        Line line = line(form);
        if (form.containsKey("desk")) {
            boolean spoke =
                    "completed".equals(form.get("DialCallStatus")) || "answered".equals(form.get("DialCallStatus"));
            return answer(() -> switchboard.deskRang(line, turn, spoke));
        }
        Utterance heard = new Utterance(form.getOrDefault("SpeechResult", ""), form.getOrDefault("Digits", ""));
        return inTime(
                line.sid() + "/" + turn,
                VoiceScript.turn(turn, language) + "&again=1",
                language,
                () -> form.containsKey("again") ? switchboard.resumed(line) : switchboard.heard(line, turn, heard));
    }

    /** The carrier could not use our answer: the caller hears the greeting or the last answer again. */
    @PostMapping("/fallback")
    String fallback(@RequestParam Map<String, String> form) {
        log.warn("The carrier fell back: {} on {}", form.get("ErrorCode"), form.get("ErrorUrl"));
        return answer(() -> {
            sessions.fellBack(line(form).sid());
            return switchboard.resumed(line(form));
        });
    }

    @PostMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(
            @RequestParam(name = VoiceScript.CALL, required = false) @Nullable UUID dialled,
            @RequestParam Map<String, String> form) {
        String status = form.getOrDefault("CallStatus", "");
        String parent = form.get("ParentCallSid");
        if (parent != null) {
            if (status.equals("in-progress")) {
                switchboard.deskAnswered(parent);
            }
            return;
        }
        if (dialled != null) {
            legs.toldOf(dialled, line(form).sid(), OVER.contains(status));
        }
        switch (status) {
            case "completed", "canceled" -> switchboard.ended(line(form).sid(), false);
            case "busy", "failed", "no-answer" -> switchboard.ended(line(form).sid(), true);
            default -> log.debug("Call status {} changes nothing", status);
        }
    }

    /** Asks the caller for patience if the answer takes long. @param path where it is asked for again */
    private String inTime(String key, String path, String language, Supplier<Answer> answer) {
        return answer(() ->
                soon.answer(key, answer, () -> new Answer.Again(LineTrouble.MOMENT.say(language), language, path)));
    }

    private String answer(Supplier<Answer> answer) {
        return answer(answer, script::of);
    }

    private String answer(Supplier<Answer> answer, Function<Answer, String> written) {
        try {
            return written.apply(answer.get());
        } catch (DataAccessResourceFailureException | TransactionException away) {
            log.error("The database is away in a call: {}", away.toString());
            return script.of(APOLOGY);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException unexpected) {
            log.error("A call could not be answered", unexpected);
            return script.of(APOLOGY);
        }
    }

    /** @throws Refusal {@code invalid_field} if the carrier's own fields are missing */
    private static Line line(Map<String, String> form) {
        String sid = form.get("CallSid");
        String to = form.get("To");
        if (sid == null || sid.isBlank() || sid.length() > 64) {
            throw Refusal.ofField("CallSid", "is required");
        }
        if (to == null || to.isBlank()) {
            throw Refusal.ofField("To", "is required");
        }
        return new Line(sid, e164(form.get("From")), to);
    }

    /** Nobody's number where the caller withholds it: the carrier sends a word, or the word typed on a keypad. */
    private static @Nullable String e164(@Nullable String number) {
        return number != null && E164.matcher(number).matches() && !WITHHELD.contains(number) ? number : null;
    }
}
