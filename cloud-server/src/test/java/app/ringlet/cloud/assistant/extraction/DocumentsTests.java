package app.ringlet.cloud.assistant.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class DocumentsTests {

    private final Documents documents = new Documents(new TimeLimit());

    @Test
    void textIsReadInWhateverItIsWritten() {
        assertThat(documents
                        .read("\ufeffPark behind the café.\r\n\r\n\r\nIt is free.\u0007"
                                .getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("Park behind the café.\n\nIt is free.");
        assertThat(documents
                        .read("café".getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("café");
    }

    @Test
    void thePagesOfAPdfAreRead() throws IOException {
        Extracted read = documents.read(pdf(2, null));

        assertThat(read.title()).isEqualTo("House rules");
        assertThat(read.text()).contains("Page 1: deposits are twenty dollars.", "Page 2: deposits");
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        refused(ErrorCode.INVALID_FIELD, new byte[0]);
        refused(ErrorCode.INVALID_FIELD, " \n\t ".getBytes(StandardCharsets.UTF_8));
        refused(ErrorCode.INVALID_FIELD, new byte[] {'P', 'K', 3, 4, 0, 0});
        refused(ErrorCode.INVALID_FIELD, "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII));
        refused(ErrorCode.INVALID_FIELD, pdf(1, "secret"));
        refused(ErrorCode.INVALID_FIELD, pdf(201, null));
        refused(ErrorCode.PAYLOAD_TOO_LARGE, new byte[5 * 1024 * 1024 + 1]);
    }

    @Test
    void aBrokenPdfIsReadOrRefusedAndNothingElse() throws IOException {
        byte[] good = pdf(1, null);
        Random random = new Random(5);
        for (int run = 0; run < 150; run++) {
            byte[] broken = run % 3 == 0 ? Arrays.copyOf(good, random.nextInt(5, good.length)) : good.clone();
            for (int i = 0; i < 8; i++) {
                broken[random.nextInt(5, broken.length)] = (byte) random.nextInt(256);
            }
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> documents.read(broken));
            if (refusal != null) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
            }
        }
    }

    private void refused(ErrorCode code, byte[] file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> documents.read(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static byte[] pdf(int pages, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("House rules");
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText("Page " + page + ": deposits are twenty dollars.");
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
