package app.ringlet.simulator.twiml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Turns a TwiML answer into verbs. Safe for use by many threads. */
public final class TwimlParser {
    private static final int MOST_CHARACTERS = 64 * 1024;

    public TwimlDocument parse(String xml) throws TwimlException {
        if (xml.length() > MOST_CHARACTERS) {
            throw new TwimlException(11750, "TwiML response body too large");
        }
        Element root = root(xml);
        if (!"Response".equals(root.getTagName())) {
            throw new TwimlException(12100, "Document's root is <" + root.getTagName() + ">, not <Response>");
        }
        List<String> warnings = new ArrayList<>();
        List<Verb> verbs = new ArrayList<>();
        VerbReader reader = new VerbReader(warnings);
        for (Element child : children(root)) {
            reader.read(child).ifPresent(verbs::add);
        }
        return new TwimlDocument(verbs, warnings);
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element root(String xml) throws TwimlException {
        try {
            // A new factory each time: neither factories nor builders promise to be thread-safe.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException notXml) {
            throw new TwimlException(12100, "Document parse failure: " + notXml.getMessage());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The parser's own handler would write to standard error. */
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException told) {
            // What is merely odd is still obeyed.
        }

        @Override
        public void error(SAXParseException told) throws SAXException {
            throw told;
        }

        @Override
        public void fatalError(SAXParseException told) throws SAXException {
            throw told;
        }
    }
}
