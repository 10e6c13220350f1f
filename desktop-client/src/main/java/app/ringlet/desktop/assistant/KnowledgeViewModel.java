package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.KnowledgeAnswer;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the assistant may answer from, and what it would answer. */
public final class KnowledgeViewModel {

    private static final int PAGE = 200;

    private final AssistantServer server;
    private final LiveSalon salon;
    private final DeskClock clock;
    private final Loading loading;
    private final KnowledgeSources sources;
    private final Asking removing;
    private final Asking searching;
    private final KnowledgeEditor editor;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> doomed = new SimpleObjectProperty<>();
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();

    KnowledgeViewModel(AssistantServer server, BackgroundWork work, LiveSalon salon, DeskClock clock) {
        this.server = server;
        this.salon = salon;
        this.clock = clock;
        this.loading = new Loading(work);
        this.sources = new KnowledgeSources(server, work, this::load);
        this.removing = new Asking(work);
        this.searching = new Asking(work);
        this.editor = new KnowledgeEditor(server.knowledge(), work, this::load);
    }

    /** One entry in words. @param from the file or page it comes from; empty for what was typed in */
    public record Row(UUID id, KnowledgeKind kind, String title, String text, String from, String when) {

        /** Files and pages come as they are. */
        public boolean editable() {
            return kind == KnowledgeKind.FAQ || kind == KnowledgeKind.POLICY;
        }
    }

    /** What a question would be answered with. @param answers best first; none if it is not known */
    public record Found(String question, List<KnowledgeAnswer> answers) {}

    void load() {
        loading.run(this::all, entries -> {
            List<Row> fresh = entries.stream().map(this::row).toList();
            if (!fresh.equals(rows)) {
                rows.setAll(fresh);
            }
        });
    }

    private List<KnowledgeView> all() {
        List<KnowledgeView> entries = new ArrayList<>();
        Page<KnowledgeView> page;
        int number = 0;
        do {
            page = server.knowledge().list(number++, PAGE);
            entries.addAll(page.items());
        } while (entries.size() < page.total() && !page.items().isEmpty());
        return entries;
    }

    private Row row(KnowledgeView entry) {
        LocalDate day =
                LocalDate.ofInstant(entry.changedAt().toInstant(), salon.words().zone());
        boolean today = day.equals(salon.words().today(clock.now()));
        return new Row(
                entry.id(),
                entry.kind(),
                entry.title(),
                entry.text().replaceAll("\\s+", " "),
                entry.source() == null ? "" : entry.source(),
                today ? "Today" : salon.words().shortDate(day));
    }

    /** Asks first, in place; the second time it removes. */
    public void remove(UUID id) {
        if (!id.equals(doomed.get())) {
            doomed.set(id);
            return;
        }
        doomed.set(null);
        removing.run(
                () -> {
                    server.knowledge().remove(id);
                    return id;
                },
                this::removed,
                failure -> {
                    boolean gone = failure instanceof ServerFailure.Refused refused && refused.is(ErrorCode.NOT_FOUND);
                    if (gone) {
                        removed(id);
                    }
                    return gone;
                });
    }

    private void removed(UUID id) {
        rows.removeIf(row -> row.id().equals(id));
        editor.closeIf(id);
    }

    public void keep() {
        doomed.set(null);
    }

    /** Looks what a caller would hear to the question that is typed. */
    public void search() {
        String asked = question.get().strip();
        if (asked.isEmpty()) {
            found.set(null);
            return;
        }
        searching.run(() -> new Found(asked, List.copyOf(server.knowledge().search(asked))), found::set);
    }

    void forget() {
        loading.forget();
        sources.forget();
        removing.forget();
        searching.forget();
        editor.close();
        rows.clear();
        doomed.set(null);
        question.set("");
        found.set(null);
    }

    public Loading loading() {
        return loading;
    }

    /** Files and pages. */
    public KnowledgeSources sources() {
        return sources;
    }

    public Asking removing() {
        return removing;
    }

    public Asking searching() {
        return searching;
    }

    public KnowledgeEditor editor() {
        return editor;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** The entry that goes if it is confirmed. */
    public ObjectProperty<@Nullable UUID> doomedProperty() {
        return doomed;
    }

    public StringProperty questionProperty() {
        return question;
    }

    public ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
