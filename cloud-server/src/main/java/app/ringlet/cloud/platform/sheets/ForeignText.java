package app.ringlet.cloud.platform.sheets;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file whose encoding nobody told us. */
public final class ForeignText {

    /** 5 MB. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ForeignText() {}

    /**
     * By the file's byte order mark; without one UTF-8 if it is that without error, UTF-16 if every other byte of its beginning
     * is zero, else Windows-1252.
     *
     * @throws Refusal {@code payload_too_large}; {@code invalid_field} for what is no text
     */
    public static String of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "A file has 5 MB at most; send it in parts.");
        }
        String text = decode(file).orElseThrow(ForeignText::noText);
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004") || text.startsWith("%PDF")) {
            throw noText();
        }
        if (text.isBlank()) {
            throw Refusal.ofField("file", "The file is empty.");
        }
        return text;
    }

    private static Optional<String> decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return strictly(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return strictly(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return strictly(file, 2, StandardCharsets.UTF_16BE);
        }
        if (file.length >= 4 && (file[1] == 0 && file[3] == 0 || file[0] == 0 && file[2] == 0)) {
            return strictly(file, 0, file[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        return strictly(file, 0, StandardCharsets.UTF_8).or(() -> strictly(file, 0, WINDOWS));
    }

    private static Optional<String> strictly(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refusal noText() {
        return Refusal.ofField(
                "file", "The file cannot be read as text. Save it as CSV in UTF-8; a workbook or a PDF is none.");
    }
}
