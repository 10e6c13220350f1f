package app.ringlet.desktop.sample;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static app.ringlet.desktop.sample.SampleSalon.id;

import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.booking.ClientRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What callers of the sample salon asked in vain. */
public final class SampleQuestions implements QuestionsApi {

    public static final OpenQuestion PARKING = new OpenQuestion(
            id("q1"),
            id("p4"),
            "¿Puedo dejar el coche de mi hermana delante del salón mientras me peinan, o me van a multar como la"
                    + " última vez?",
            "es-MX",
            new ClientRef(id("Grace Kim"), "Grace Kim", "+12125550171"),
            "+12125550171",
            at(9, 7),
            OpenQuestion.Status.OPEN,
            null);
    public static final OpenQuestion NUTS = new OpenQuestion(
            id("q2"),
            id("p4"),
            "Is there almond oil in your colour?",
            null,
            null,
            "+442079460123",
            at(SampleSalon.DAY.minusDays(1), 16, 20),
            OpenQuestion.Status.OPEN,
            null);

    public final List<OpenQuestion> open = new ArrayList<>(List.of(PARKING, NUTS));
    public final List<String> answers = new ArrayList<>();
    private final SampleAssistant.Door door;

    SampleQuestions(SampleAssistant.Door door) {
        this.door = door;
    }

    @Override
    public Page<OpenQuestion> list(OpenQuestion.Status status, int page, int size) {
        return door.through(() -> SampleAssistant.page(open));
    }

    @Override
    public OpenQuestion answer(UUID id, NewAnswer request) {
        return door.through(() -> {
            answers.add(request.answer());
            return take(id);
        });
    }

    @Override
    public OpenQuestion dismiss(UUID id) {
        return door.through(() -> take(id));
    }

    private OpenQuestion take(UUID id) {
        OpenQuestion question =
                open.stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
        open.remove(question);
        return question;
    }
}
