package app.ringlet.desktop.assistant;

import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.KnowledgeAnswer;
import javafx.scene.layout.VBox;

/** What would be said, the passage that it is taken from, and whose that is. */
final class AnswerView extends VBox {

    AnswerView(KnowledgeAnswer answer) {
        super(4);
        getChildren()
                .addAll(
                        Nodes.paragraph(answer.spoken(), "bubble", "assistant"),
                        Nodes.paragraph("From “" + answer.source() + "”", "soft", "small"));
        if (!answer.passage().strip().equals(answer.spoken().strip())) {
            getChildren().add(Nodes.paragraph(answer.passage(), "soft", "tiny"));
        }
    }
}
