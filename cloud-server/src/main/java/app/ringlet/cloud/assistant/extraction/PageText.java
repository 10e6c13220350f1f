package app.ringlet.cloud.assistant.extraction;

import app.ringlet.cloud.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a page: its paragraphs and headings, without what surrounds them. */
final class PageText {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)");
    private static final String AROUND =
            "script, style, noscript, template, nav, header, footer, aside, form, iframe, svg,"
                    + " [hidden], [aria-hidden=true]";

    private PageText() {}

    static Extracted of(PageConnection.Fetched page, URI at) throws IOException {
        String type = page.type().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/plain")) {
            Charset charset = charset(type);
            return new Extracted("", new String(page.body(), charset == null ? StandardCharsets.UTF_8 : charset));
        }
        if (!type.startsWith("text/html") && !type.startsWith("application/xhtml+xml")) {
            throw Refusal.ofField("url", "Only pages and plain text can be read.");
        }
        Charset charset = charset(type);
        Document document = Jsoup.parse(
                new ByteArrayInputStream(page.body()), charset == null ? null : charset.name(), at.toString());
        String title = document.title();
        document.select(AROUND).remove();
        Element main = document.selectFirst("main, article");
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new Paragraphs(text), main == null ? document.body() : main);
        return new Extracted(title, text.toString());
    }

    private static @Nullable Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Text as it flows, a blank line between blocks. */
    private record Paragraphs(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element && element.nameIs("br")) {
                text.append('\n');
            } else {
                between(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            between(node);
        }

        private void between(Node node) {
            if (node instanceof Element element && element.isBlock() && !text.isEmpty()) {
                text.append("\n\n");
            }
        }
    }
}
