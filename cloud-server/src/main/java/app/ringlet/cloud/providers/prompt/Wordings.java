package app.ringlet.cloud.providers.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The texts that go to models. They lie in {@code providers/} of the resources, and have a version. */
final class Wordings {

    private static final Properties TOOLS = new Properties();

    static {
        try (Reader reader = new InputStreamReader(open("tools.properties"), StandardCharsets.UTF_8)) {
            TOOLS.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wordings() {}

    /** What a tool, or {@code tool.property}, is for. */
    static String of(String key) {
        String text = TOOLS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("tools.properties says nothing of " + key);
        }
        return text;
    }

    static String instructions() {
        try (InputStream file = open("instructions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = Wordings.class.getResourceAsStream("/providers/" + name);
        if (file == null) {
            throw new IOException("No resource providers/" + name);
        }
        return file;
    }
}
