package app.ringlet.cloud.assistant.extraction;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads uploaded files: PDF by its first bytes, anything else as text. What cannot be read is refused at the field {@code file}. */
@Component
public class Documents {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern MANY_BLANKS = Pattern.compile("\\n[ \\t]*(\\n[ \\t]*)+");

    private final TimeLimit limit;

    Documents(TimeLimit limit) {
        this.limit = limit;
    }

    public Extracted read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "A file has 5 MB at most; send it in parts.");
        }
        Extracted read = startsWith(file, PDF) ? limit.run(deadline -> PdfText.read(file, deadline)) : plain(file);
        return checked("file", read);
    }

    /** Cleans what was read. @throws Refusal {@code invalid_field} if there are no words in it */
    static Extracted checked(String field, Extracted read) {
        String clean = UNPRINTABLE
                .matcher(read.text().replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        String text = MANY_BLANKS.matcher(clean).replaceAll("\n\n").strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refusal.ofField(field, "There is no text in it that could be read.");
        }
        return new Extracted(read.title().replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), text);
    }

    private static Extracted plain(byte[] file) {
        for (byte b : file) {
            if (b == 0) {
                throw Refusal.ofField("file", "Only text and PDF can be read.");
            }
        }
        return new Extracted("", decoded(file, StandardCharsets.UTF_8));
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        if (file.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (file[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
