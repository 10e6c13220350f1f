package app.ringlet.desktop.assistant;

import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.KnowledgeKind;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What the assistant knows, with the ways to bring more; beside it what a caller would hear, or the entry being written. */
final class KnowledgeSection extends HBox {

    @FXML
    private VBox left;

    @FXML
    private Button newQuestion;

    @FXML
    private Button newRule;

    @FXML
    private Button upload;

    @FXML
    private TextField address;

    @FXML
    private Button read;

    @FXML
    private HBox underWay;

    @FXML
    private Label underWayWords;

    @FXML
    private VBox listCard;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    @FXML
    private VBox empty;

    @FXML
    private StackPane right;

    @FXML
    private VBox search;

    @FXML
    private TextField question;

    @FXML
    private Button ask;

    @FXML
    private VBox answers;

    private final KnowledgeViewModel model;

    KnowledgeSection(KnowledgeViewModel model) {
        this.model = model;
        Fxml.load(this);
        newQuestion.setOnAction(e -> model.editor().openNew(KnowledgeKind.FAQ));
        newRule.setOnAction(e -> model.editor().openNew(KnowledgeKind.POLICY));
        bringFilesAndPages();
        Nodes.fill(rows, model.rows(), row -> new KnowledgeRow(row, model));
        Nodes.showWhile(scroll, Bindings.isNotEmpty(model.rows()));
        Nodes.showWhile(empty, Bindings.isEmpty(model.rows()));
        LoadingPane pane = new LoadingPane(model.loading(), listCard, model::load);
        VBox.setVgrow(pane, Priority.ALWAYS);
        left.getChildren()
                .addAll(
                        Problems.notice(model.sources().asking().problemProperty()),
                        Problems.notice(model.removing().problemProperty()),
                        Problems.notice(model.editor()
                                .openProperty()
                                .flatMap(open -> open
                                        ? new SimpleStringProperty("")
                                        : model.editor().asking().problemProperty())),
                        pane);
        showAnswers();
        KnowledgeForm form = new KnowledgeForm(model.editor());
        Nodes.showWhile(form, model.editor().openProperty());
        Nodes.showWhile(search, model.editor().openProperty().not());
        right.getChildren().add(form);
    }

    private void bringFilesAndPages() {
        address.textProperty().bindBidirectional(model.sources().addressProperty());
        address.setOnAction(e -> model.sources().readPage());
        read.setOnAction(e -> model.sources().readPage());
        upload.setOnAction(e -> choose());
        read.disableProperty().bind(model.sources().asking().busyProperty());
        upload.disableProperty().bind(model.sources().asking().busyProperty());
        underWayWords.textProperty().bind(model.sources().underWayProperty());
        Nodes.showWhile(underWay, model.sources().underWayProperty().isNotEmpty());
        setOnDragOver(e -> {
            if (e.getDragboard().getFiles().size() == 1) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(
                e -> e.getDragboard().getFiles().forEach(file -> model.sources().upload(file.toPath())));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("A file that the assistant may answer from");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Text and PDF, 5 MB at most", "*.txt", "*.md", "*.pdf"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.sources().upload(file.toPath());
        }
    }

    private void showAnswers() {
        question.textProperty().bindBidirectional(model.questionProperty());
        question.setOnAction(e -> model.search());
        ask.setOnAction(e -> model.search());
        ask.disableProperty().bind(model.searching().busyProperty());
        search.getChildren().add(2, Problems.notice(model.searching().problemProperty()));
        model.foundProperty().subscribe(found -> {
            answers.getChildren().clear();
            if (found == null) {
                answers.getChildren()
                        .add(Nodes.paragraph(
                                "Ask something to see what a caller would hear, and where it comes from.",
                                "soft",
                                "small"));
            } else if (found.answers().isEmpty()) {
                answers.getChildren()
                        .add(Nodes.paragraph(
                                "Not known. The caller would hear that somebody calls back, and the question would be"
                                        + " on your worklist.",
                                "bubble",
                                "staff"));
            } else {
                found.answers().forEach(answer -> answers.getChildren().add(new AnswerView(answer)));
            }
        });
    }
}
