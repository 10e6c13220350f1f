package app.ringlet.simulator.twiml;

import java.util.List;

/** The verbs in order, and what in the document the carrier did not understand and therefore skipped (error 12200). */
public record TwimlDocument(List<Verb> verbs, List<String> warnings) {

    public TwimlDocument {
        verbs = List.copyOf(verbs);
        warnings = List.copyOf(warnings);
    }
}
