package app.ringlet.desktop.shell;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's place in the system's tray, where there is one: with it, closing the window only hides it, and calls still ring. AWT has
 * a thread of its own, on which everything of the tray happens; the icon is handed over by one reference.
 */
public final class Tray {

    private static final int SIZE = 32;
    private static final Logger log = LoggerFactory.getLogger(Tray.class);

    private final AtomicReference<@Nullable TrayIcon> icon = new AtomicReference<>();

    /** Puts the desk there. UI thread. */
    public void show(Stage stage) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return;
        }
        Platform.setImplicitExit(false);
        EventQueue.invokeLater(() -> {
            TrayIcon fresh = new TrayIcon(picture(), "Ringlet", menu(stage));
            fresh.setImageAutoSize(true);
            fresh.addActionListener(e -> open(stage));
            try {
                SystemTray.getSystemTray().add(fresh);
                icon.set(fresh);
            } catch (AWTException e) {
                log.info("no place in the tray: {}", e.getMessage());
                Platform.setImplicitExit(true);
            }
        });
    }

    private static PopupMenu menu(Stage stage) {
        MenuItem open = new MenuItem("Open Ringlet");
        open.addActionListener(e -> open(stage));
        MenuItem quit = new MenuItem("Quit");
        quit.addActionListener(e -> Platform.exit());
        PopupMenu menu = new PopupMenu();
        menu.add(open);
        menu.add(quit);
        return menu;
    }

    private static void open(Stage stage) {
        Platform.runLater(() -> {
            stage.show();
            stage.setIconified(false);
            stage.toFront();
        });
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new java.awt.Color(0x0e, 0x66, 0x66));
        pen.fillRoundRect(0, 0, SIZE, SIZE, 10, 10);
        pen.setColor(java.awt.Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        pen.drawString("R", 8, 24);
        pen.dispose();
        return picture;
    }

    /** A notification of the system. */
    void tell(String title, String text) {
        TrayIcon there = icon.get();
        if (there != null) {
            EventQueue.invokeLater(() -> there.displayMessage(title, text, TrayIcon.MessageType.INFO));
        }
    }

    /** For the end of the program. */
    public void remove() {
        TrayIcon there = icon.getAndSet(null);
        if (there != null) {
            EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(there));
        }
    }
}
