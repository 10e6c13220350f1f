package app.ringlet.desktop.connection;

import app.ringlet.protocol.assistant.KnowledgeView;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.PostExchange;

/** The form that the server takes files in; see {@link app.ringlet.protocol.assistant.KnowledgeApi}. */
interface KnowledgeFiles {

    @PostExchange(url = "/api/v1/assistant/knowledge/uploads", contentType = MediaType.MULTIPART_FORM_DATA_VALUE)
    KnowledgeView upload(@RequestPart("file") Resource file);
}
