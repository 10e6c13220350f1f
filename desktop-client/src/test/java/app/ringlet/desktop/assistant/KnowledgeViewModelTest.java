package app.ringlet.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleKnowledge;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.KnowledgeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeViewModelTest {

    @TempDir
    Path folder;

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final SampleAssistant assistant = new SampleAssistant();
    private final KnowledgeViewModel knowledge =
            new KnowledgeViewModel(assistant.server(), work, salon, new DeskClock(work, work));

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
        knowledge.load();
    }

    private UUID parking() {
        return SampleSalon.id("Is there parking?");
    }

    @Test
    void listsWhatIsKnownWithWhereItComesFrom() {
        assertThat(knowledge.rows()).hasSize(4);
        assertThat(knowledge.rows().getFirst().when()).isEqualTo("Today");
        assertThat(knowledge.rows().getLast().from()).isEqualTo("https://www.luna-hair.example/gift-cards");
        assertThat(knowledge.rows())
                .extracting(KnowledgeViewModel.Row::editable)
                .containsExactly(true, true, false, false);
    }

    @Test
    void listsAllThePages() {
        for (int i = 0; i < 450; i++) {
            assistant.knowledge.entries.add(
                    SampleKnowledge.entry(KnowledgeKind.FAQ, "Question " + i, "Answer", null, SampleSalon.at(9, 0)));
        }
        knowledge.load();
        assertThat(knowledge.rows()).hasSize(454);
    }

    @Test
    void aSkeletonStandsWhereALongAnswerWillBe() {
        work.hold();
        KnowledgeViewModel fresh = new KnowledgeViewModel(assistant.server(), work, salon, new DeskClock(work, work));
        fresh.load();
        work.pass(Duration.ofMillis(150));
        assertThat(fresh.loading().stateProperty().get()).isEqualTo(Loading.State.WAITING);
        work.pass(Duration.ofMillis(100));
        assertThat(fresh.loading().stateProperty().get()).isEqualTo(Loading.State.SKELETON);
        work.letGo();
        assertThat(fresh.loading().stateProperty().get()).isEqualTo(Loading.State.READY);
    }

    @Test
    void addsAnEntry() {
        KnowledgeEditor editor = knowledge.editor();
        editor.openNew(KnowledgeKind.POLICY);
        editor.save();
        assertThat(editor.asking().problemProperty().get()).startsWith("An entry has two parts");
        editor.titleProperty().set("Dogs");
        editor.textProperty().set("Dogs are welcome.");
        editor.save();
        assertThat(editor.openProperty().get()).isFalse();
        assertThat(knowledge.rows().getFirst().title()).isEqualTo("Dogs");
        assertThat(knowledge.rows().getFirst().kind()).isEqualTo(KnowledgeKind.POLICY);
    }

    @Test
    void whatIsBeingWrittenIsNotLostToAnotherEntry() {
        KnowledgeEditor editor = knowledge.editor();
        editor.openNew(KnowledgeKind.FAQ);
        editor.openNew(KnowledgeKind.POLICY);
        assertThat(editor.kindProperty().get()).isEqualTo(KnowledgeKind.POLICY);
        editor.textProperty().set("Dogs are welcome.");
        editor.edit(parking());
        assertThat(editor.textProperty().get()).isEqualTo("Dogs are welcome.");
        assertThat(editor.asking().problemProperty().get()).isEqualTo("Save or cancel this one first.");
        editor.close();
        editor.edit(parking());
        assertThat(editor.titleProperty().get()).isEqualTo("Is there parking?");
    }

    @Test
    void changesAnEntryAndSaysIfSomebodyElseDid() {
        KnowledgeEditor editor = knowledge.editor();
        editor.edit(parking());
        editor.textProperty().set("Three spaces.");
        assistant.knowledge.rewrite(assistant.knowledge.get(parking()), "Is there parking?", "None any more.");
        editor.save();
        assertThat(editor.asking().problemProperty().get())
                .contains("None any more.")
                .contains("still here");
        assertThat(editor.textProperty().get()).isEqualTo("Three spaces.");
        editor.save();
        assertThat(assistant.knowledge.get(parking()).text()).isEqualTo("Three spaces.");
        assertThat(editor.openProperty().get()).isFalse();
    }

    @Test
    void asksInPlaceBeforeItRemoves() {
        knowledge.remove(parking());
        assertThat(knowledge.doomedProperty().get()).isEqualTo(parking());
        assertThat(knowledge.rows()).hasSize(4);
        knowledge.keep();
        knowledge.remove(parking());
        knowledge.remove(parking());
        assertThat(knowledge.rows()).hasSize(3);
        assertThat(assistant.knowledge.entries).hasSize(3);
    }

    @Test
    void anEntryThatIsGoneAlreadyGoes() {
        assistant.knowledge.entries.clear();
        knowledge.remove(parking());
        knowledge.remove(parking());
        assertThat(knowledge.rows()).hasSize(3);
        assertThat(knowledge.removing().problemProperty().get()).isEmpty();
    }

    @Test
    void sendsAFileAndSaysSoMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.txt"), "Cut 65");
        work.hold();
        knowledge.sources().upload(file);
        assertThat(knowledge.sources().underWayProperty().get()).isEqualTo("Reading prices.txt…");
        work.letGo();
        assertThat(knowledge.sources().underWayProperty().get()).isEmpty();
        assertThat(knowledge.rows().getFirst().from()).isEqualTo("prices.txt");
    }

    @Test
    void aFileThatIsTooBigIsNotSent() throws IOException {
        Path file = Files.write(folder.resolve("film.pdf"), new byte[5 * 1024 * 1024 + 1]);
        knowledge.sources().upload(file);
        assertThat(knowledge.sources().asking().problemProperty().get()).startsWith("film.pdf is too big");
        knowledge.sources().upload(folder.resolve("gone.txt"));
        assertThat(knowledge.sources().asking().problemProperty().get()).isEqualTo("The file gone.txt cannot be read.");
        assertThat(assistant.knowledge.uploaded).isEmpty();
    }

    @Test
    void readsAPageAndSaysWhyItCouldNot() {
        knowledge.sources().addressProperty().set("www.luna-hair.example/team");
        assistant.failure = new ServerFailure.Refused(
                ErrorCode.NOT_CONFIGURED.wire(), "This server may not read pages.", new IOException());
        knowledge.sources().readPage();
        assertThat(knowledge.sources().asking().problemProperty().get()).isEqualTo("This server may not read pages.");
        assertThat(knowledge.sources().addressProperty().get()).isEqualTo("www.luna-hair.example/team");
        assistant.failure = null;
        knowledge.sources().readPage();
        assertThat(knowledge.rows().getFirst().from()).isEqualTo("https://www.luna-hair.example/team");
        assertThat(knowledge.sources().addressProperty().get()).isEmpty();
    }

    @Test
    void showsWhatWouldBeAnsweredOrThatItIsNotKnown() {
        knowledge.questionProperty().set("Where can I park?");
        knowledge.search();
        assertThat(knowledge.foundProperty().get().answers()).hasSize(1);
        knowledge.questionProperty().set("Do you sell shampoo?");
        knowledge.search();
        assertThat(knowledge.foundProperty().get().answers()).isEmpty();
        knowledge.questionProperty().set(" ");
        knowledge.search();
        assertThat(knowledge.foundProperty().get()).isNull();
    }

    @Test
    void whatIsShownStaysWhenItCannotBeLoadedAnew() {
        assistant.failure = new ServerFailure.Unreachable(new IOException());
        knowledge.load();
        assertThat(knowledge.rows()).hasSize(4);
        assertThat(knowledge.loading().stateProperty().get()).isEqualTo(Loading.State.READY);
        assertThat(knowledge.loading().problemProperty().get()).startsWith("The server cannot be reached");
    }
}
