package app.ringlet.desktop.sample;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static app.ringlet.desktop.sample.SampleSalon.id;

import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantReview.Flag;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.HandOver;
import app.ringlet.protocol.assistant.Pronunciation;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.assistant.Tone;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoicesApi;
import app.ringlet.protocol.assistant.VoicesView;
import app.ringlet.protocol.calls.CallOutcome;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The server's side of the assistant's place for a salon that has one. Its fields are what happens next. */
public final class SampleAssistant implements AssistantApi, ReviewApi, VoicesApi {

    public static final AssistantSettings SETTINGS = new AssistantSettings(
            "Lena",
            List.of(
                    new Greeting("en", "Luna Hair Studio, this is Lena."),
                    new Greeting("es", "Luna Hair Studio, buenas.")),
            Tone.FRIENDLY,
            List.of("en", "es-MX"),
            List.of(Provider.OPENAI, Provider.BUILT_IN),
            EnumSet.complementOf(EnumSet.of(AllowedAct.CANCEL_INSIDE_WINDOW)),
            new HandOver(2, true, true),
            List.of(new Pronunciation("balayage", "bah-lee-AHZH"), new Pronunciation("Siobhan", "shih-VAWN")),
            5_000_000);

    public final SampleKnowledge knowledge = new SampleKnowledge(this::answered);
    public final SampleQuestions questions = new SampleQuestions(this::answered);
    public final SampleTrials trials = new SampleTrials(this::answered);
    /** What the server throws instead of an answer; none if null. */
    public ServerFailure failure;

    public AssistantView view = new AssistantView(7, SETTINGS);
    public AssistantReview review = sampleReview();
    public String reviewedFrom;
    public VoicesView voices = new VoicesView(
            VoiceChoice.RELAY,
            List.of(
                    new VoicesView.State(
                            VoiceChoice.REALTIME, false, false, "The server has no key for OpenAI Realtime."),
                    new VoicesView.State(VoiceChoice.RELAY, true, false, ""),
                    new VoicesView.State(VoiceChoice.TURNS, true, true, "")));

    /** For the view models. */
    public AssistantServer server() {
        return new AssistantServer(this, this, knowledge, knowledge::upload, questions, this, trials, trials);
    }

    public static ServerFailure.Refused refused(ErrorCode code) {
        return new ServerFailure.Refused(code.wire(), "The server says: " + code.wire(), new IllegalStateException());
    }

    private <T> T answered(Supplier<T> answer) {
        if (failure != null) {
            throw failure;
        }
        return answer.get();
    }

    /** Answers, unless it is to fail. */
    interface Door {
        <T> T through(Supplier<T> answer);
    }

    @Override
    public VoicesView voices() {
        return answered(() -> voices);
    }

    @Override
    public AssistantView assistant() {
        return answered(() -> view);
    }

    @Override
    public AssistantView change(String version, AssistantSettings request) {
        return answered(() -> {
            if (Long.parseLong(version) != view.version()) {
                throw refused(ErrorCode.STALE_VERSION);
            }
            view = new AssistantView(view.version() + 1, request);
            return view;
        });
    }

    @Override
    public AssistantReview review(String from, String to) {
        reviewedFrom = from;
        return answered(() -> review);
    }

    private static AssistantReview sampleReview() {
        LocalDate day = SampleSalon.DAY;
        return new AssistantReview(
                day.minusDays(29),
                day,
                new AssistantReview.Totals(412, 371, 3_214, 1_204_331, 88_120, 2_410_000),
                List.of(
                        new AssistantReview.FlaggedCall(
                                id("p1"), at(10, 8), "+12125550163", CallOutcome.MOVED, Set.of(Flag.BLOCKED), 1),
                        new AssistantReview.FlaggedCall(
                                id("p3"),
                                at(9, 31),
                                "+17185550119",
                                CallOutcome.ABANDONED,
                                Set.of(Flag.MISUNDERSTOOD, Flag.ABANDONED_BOOKING),
                                0),
                        new AssistantReview.FlaggedCall(
                                id("p6"),
                                at(day.minusDays(1), 8, 42),
                                null,
                                CallOutcome.TRANSFERRED,
                                Set.of(Flag.HANDED_OVER),
                                0)),
                List.of(SampleQuestions.PARKING, SampleQuestions.NUTS),
                List.of(
                        new AssistantReview.NotOffered("Keratin treatment", 9),
                        new AssistantReview.NotOffered("Eyebrow threading", 4),
                        new AssistantReview.NotOffered("Bridal hair and make-up at the client's home", 1)));
    }

    static <T> Page<T> page(List<T> items) {
        return new Page<>(items, 0, 200, items.size());
    }
}
