package app.ringlet.cloud.assistant.extraction;

import app.ringlet.cloud.platform.Refusal;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, within limits of pages, characters, memory and time. */
final class PdfText {

    private static final int MOST_PAGES = 200;
    private static final int MOST_CHARACTERS = 400_000;
    private static final long MOST_MEMORY = 64L * 1024 * 1024;

    private PdfText() {}

    /** @param deadline by {@link System#nanoTime()} */
    static Extracted read(byte[] file, long deadline) {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Refusal.ofField("file", "A PDF has 200 pages at most; send it in parts.");
            }
            String title = document.getDocumentInformation().getTitle();
            return new Extracted(title == null ? "" : title, new Stripper(deadline).getText(document));
        } catch (InvalidPasswordException e) {
            throw Refusal.ofField("file", "The PDF is locked by a password.");
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            // It throws any of these for files that are no good.
            throw Refusal.ofField("file", "The PDF cannot be read.");
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw Refusal.ofField("file", "The PDF is too intricate to be read.");
        }
    }

    private static final class Stripper extends PDFTextStripper {

        private final long deadline;
        private int characters;

        Stripper(long deadline) {
            this.deadline = deadline;
            setSortByPosition(true);
            setAddMoreFormatting(true);
            setParagraphEnd("\n\n");
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            characters++;
            if (characters > MOST_CHARACTERS) {
                throw Refusal.ofField("file", "A file has 200,000 characters at most; send it in parts.");
            }
            if (System.nanoTime() > deadline) {
                throw TimeLimit.tooSlow();
            }
            super.processTextPosition(text);
        }
    }
}
