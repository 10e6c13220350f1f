package app.ringlet.cloud.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.NewPage;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

@NullMarked
@ServerTest
class KnowledgeOverHttpTests {

    private static final NewKnowledge PARKING =
            new NewKnowledge(null, "Is there parking?", "There is a garage behind the salon.");

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Knowledge knowledge;

    Salon salon;
    TestClient manager;
    KnowledgeApi api;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        manager = signedIn.as(salon, Role.MANAGER);
        api = manager.api(KnowledgeApi.class);
    }

    @Test
    void whatIsTypedInIsAnsweredFromAtOnceAndForgottenAtOnce() {
        assertThat(said(salon)).isEmpty();

        KnowledgeView parking = api.add(PARKING);
        assertThat(said(salon)).containsExactly("There is a garage behind the salon.");
        assertThat(parking.kind()).isEqualTo(KnowledgeKind.FAQ);

        KnowledgeView moved = api.change(
                parking.id(),
                "" + parking.version(),
                new NewKnowledge(null, "Is there parking?", "There is a car park across the street."));
        assertThat(said(salon)).containsExactly("There is a car park across the street.");
        assertThat(api.get(parking.id())).isEqualTo(moved);

        api.remove(parking.id());
        assertThat(said(salon)).isEmpty();
        assertThat(api.list(0, 50).total()).isZero();
    }

    @Test
    void eachAnswerNamesItsSource() {
        KnowledgeView parking = api.add(PARKING);

        var answers = api.search("where can I park");

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().entryId()).isEqualTo(parking.id());
        assertThat(answers.getFirst().source()).isEqualTo("Is there parking?");
        assertThat(answers.getFirst().score()).isBetween(0.6, 1.0);
        assertThat(api.search("do you do weddings")).isEmpty();
    }

    @Test
    void noSalonAnswersFromAnothersKnowledge() {
        KnowledgeView parking = api.add(PARKING);
        Salon other = salons.open();
        KnowledgeApi foreign = signedIn.owner(other).api(KnowledgeApi.class);

        assertThat(said(other)).isEmpty();
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.get(parking.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.change(parking.id(), "0", PARKING));
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.remove(parking.id()));
        assertThat(foreign.list(0, 50).items()).isEmpty();
        assertThat(said(salon)).hasSize(1);
    }

    @Test
    void aFileIsReadAndTheSameFileAgainTakesItsPlace() {
        KnowledgeView first = upload("rules.txt", "Deposits\n\nA deposit of twenty dollars is taken for colour.");
        KnowledgeView again = upload("rules.txt", "Deposits\n\nA deposit of thirty dollars is taken for colour.");

        assertThat(first.kind()).isEqualTo(KnowledgeKind.UPLOAD);
        assertThat(first.source()).isEqualTo("rules.txt");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(api.list(0, 50).total()).isEqualTo(1);
        assertThat(api.search("do you take a deposit").getFirst().spoken())
                .isEqualTo("A deposit of thirty dollars is taken for colour.");
    }

    @Test
    void whatCannotBeKeptIsRefusedAtItsFieldAndLeavesNothing() {
        refusedAt("title", () -> api.add(new NewKnowledge(null, " ", "text")));
        refusedAt("text", () -> api.add(new NewKnowledge(null, "title", "")));
        refusedAt("text", () -> api.add(new NewKnowledge(null, "title", "bell\u0007")));
        refusedAt("text", () -> api.add(new NewKnowledge(null, "title", "x".repeat(200_001))));
        refusedAt("kind", () -> api.add(new NewKnowledge(KnowledgeKind.PAGE, "title", "text")));
        refusedAt("url", () -> api.page(new NewPage("http://127.0.0.1/secret")));
        refusedAt("url", () -> api.page(new NewPage("http://169.254.169.254/latest/meta-data")));
        refusedAt("file", () -> upload("empty.txt", "  "));
        refusedAt("file", () -> upload("broken.pdf", "%PDF-1.4 no more"));
        refusedAt("q", () -> api.search(" "));
        refusedAt("size", () -> api.list(0, 1000));
        assertThat(api.list(0, 50).total()).isZero();
    }

    @Test
    void thereIsAnEndToWhatASalonMayWriteDown() {
        NewKnowledge most = new NewKnowledge(KnowledgeKind.POLICY, "Much", "x".repeat(200_000));
        for (int i = 0; i < 10; i++) {
            api.add(most);
        }

        Refused.with(ErrorCode.LIMIT_REACHED, () -> api.add(PARKING));
        assertThat(api.list(0, 50).total()).isEqualTo(10);
    }

    @Test
    void whoMayWriteItDown() {
        KnowledgeApi agent = signedIn.agent(salon).api(KnowledgeApi.class);

        Refused.with(ErrorCode.FORBIDDEN, () -> agent.add(PARKING));
        Refused.with(ErrorCode.FORBIDDEN, () -> agent.list(0, 50));
        KnowledgeView parking = api.add(PARKING);
        api.change(parking.id(), "0", PARKING);
        Refused.with(ErrorCode.STALE_VERSION, () -> api.change(parking.id(), "0", PARKING));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> api.change(parking.id(), null, PARKING));
    }

    private List<String> said(Salon of) {
        return CurrentTenant.<List<String>, RuntimeException>call(
                of.id(),
                () -> knowledge.search("where can I park", 3).stream()
                        .map(Knowledge.Passage::text)
                        .toList());
    }

    private KnowledgeView upload(String name, String text) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        KnowledgeView kept = manager.rest()
                .post()
                .uri("/api/v1/assistant/knowledge/uploads")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(KnowledgeView.class);
        assertThat(kept).isNotNull();
        return kept;
    }

    private static void refusedAt(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, call);
        assertThat(refused.error().errors()).extracting("field").contains(field);
    }
}
