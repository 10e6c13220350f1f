package app.ringlet.simulator.carrier;

import app.ringlet.simulator.relay.RelayCommand;
import app.ringlet.simulator.relay.RelayMessages;
import app.ringlet.simulator.twiml.Verb.InputKind;
import app.ringlet.simulator.twiml.Verb.Noun;
import app.ringlet.simulator.webhook.CarrierSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ConversationRelay session while its socket is open: the caller's words go out, the server's are spoken. */
final class RelaySession {
    private static final int MOST_MALFORMED = 10;
    /** A server that has said nothing by then waits for the caller. */
    private static final Duration SERVERS_TURN = Duration.ofSeconds(6);

    /** How it ended; the code is the vendor's. */
    record End(
            String status,
            @Nullable String handoffData,
            @Nullable String errorCode,
            @Nullable String error) {}

    private final Network network;
    private final CallLeg leg;
    private final Noun.ConversationRelay relay;
    private final RelayInbox inbox;
    private final CarrierSocket socket;
    private final Talk talk;
    private String language;
    private boolean serversTurn;
    private int malformed;
    private boolean speaking;

    RelaySession(Network network, CallLeg leg, Noun.ConversationRelay relay, RelayInbox inbox, CarrierSocket socket) {
        this.network = network;
        this.leg = leg;
        this.relay = relay;
        this.inbox = inbox;
        this.socket = socket;
        this.talk = new Talk(network, leg);
        this.language = relay.attribute("transcriptionLanguage", relay.attribute("language", "en-US"));
    }

    End run() throws Interruption {
        leg.open(Ear.LISTENING, Set.of(InputKind.SPEECH, InputKind.DTMF));
        String greeting = relay.attribute("welcomeGreeting", "");
        serversTurn = greeting.isEmpty();
        if (!greeting.isEmpty()) {
            talk.add(greeting, true, interruptedBy("welcomeGreetingInterruptible", InputKind.SPEECH));
        }
        while (true) {
            tell(!talk.silent());
            Duration patience = talk.proceed();
            tell(!talk.silent());
            leg.expectCaller(talk.silent() && !serversTurn);
            boolean waitsForServer = talk.silent() && serversTurn;
            boolean news = leg.await(() -> leg.hasInput() || inbox.hasNews(), waitsForServer ? SERVERS_TURN : patience);
            if (!news && waitsForServer) {
                serversTurn = false;
            }
            for (Input input : leg.drainInputs()) {
                take(input);
            }
            for (RelayCommand command = inbox.next(); command != null; command = inbox.next()) {
                End end = obey(command);
                if (end != null) {
                    return end;
                }
            }
            if (inbox.over()) {
                return new End("failed", null, "64105", "WebSocket ended");
            }
        }
    }

    /** Whoever has asked for it is told when our voice begins and ends. */
    private void tell(boolean now) {
        if (now != speaking && List.of(relay.attribute("events", "").split(" ")).contains("speaker-events")) {
            socket.send(
                    RelayMessages.speaking("agentSpeaking", now, network.now().toEpochMilli()));
        }
        speaking = now;
    }

    private void take(Input input) {
        switch (input) {
            case Input.Speech speech -> {
                if (heeds(InputKind.SPEECH)) {
                    interrupt();
                    serversTurn = true;
                    socket.send(RelayMessages.prompt(speech.text(), language.equals("multi") ? "en" : language));
                }
            }
            case Input.Key key -> {
                if (relay.attribute("dtmfDetection", "false").equals("true") && heeds(InputKind.DTMF)) {
                    interrupt();
                    socket.send(RelayMessages.dtmf(key.digit()));
                }
            }
            case Input.Silence silence -> {}
        }
    }

    /** Whether that kind of input is taken now: while the server's words are spoken, only if it may interrupt or is asked for. */
    private boolean heeds(InputKind kind) {
        return talk.silent()
                || mayInterrupt(kind)
                || allows(relay.attribute("reportInputDuringAgentSpeech", "none"), kind);
    }

    private boolean mayInterrupt(InputKind kind) {
        return talk.interruptible() && interruptedBy("interruptible", kind);
    }

    private boolean interruptedBy(String attribute, InputKind kind) {
        return allows(relay.attribute(attribute, "any"), kind);
    }

    private static boolean allows(String kinds, InputKind kind) {
        return switch (kinds) {
            case "any", "true" -> true;
            case "speech" -> kind == InputKind.SPEECH;
            case "dtmf" -> kind == InputKind.DTMF;
            default -> false;
        };
    }

    private void interrupt() {
        if (talk.silent()) {
            talk.turnOver();
        } else if (talk.interruptible()) {
            long millis = talk.millisSinceBegun();
            socket.send(RelayMessages.interrupt(talk.cut(), millis));
        }
    }

    private @Nullable End obey(RelayCommand command) {
        malformed = command instanceof RelayCommand.Malformed ? malformed + 1 : 0;
        switch (command) {
            case RelayCommand.Text text -> {
                serversTurn = !text.last();
                Boolean said = text.interruptible();
                talk.add(text.token(), text.last(), said == null || said);
            }
            case RelayCommand.Play play ->
                leg.transcript.add(Utterance.Voice.SOUND, "Plays " + play.source(), Duration.ZERO);
            case RelayCommand.SendDigits digits ->
                leg.transcript.add(Utterance.Voice.SOUND, "Tones " + digits.digits(), Duration.ZERO);
            case RelayCommand.Language changed -> language = changed.heard() == null ? language : changed.heard();
            // At once: what has not been spoken by then is not spoken.
            case RelayCommand.End end -> {
                return new End("ended", end.handoffData(), null, null);
            }
            case RelayCommand.Malformed bad -> {
                network.warn("64107 in call " + leg.sid + ": " + bad.why());
                socket.send(RelayMessages.error("Invalid message received: " + bad.why()));
                if (malformed >= MOST_MALFORMED) {
                    socket.close(1007, "Too many consecutive malformed messages");
                    return new End("failed", null, "64105", "Too many consecutive malformed messages");
                }
            }
        }
        return null;
    }

    void close() {
        talk.cut();
        leg.closeEar();
        socket.close(1000, "");
    }
}
