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
    private static final int DOT = 14;
    private static final Logger log = LoggerFactory.getLogger(Tray.class);

    private final AtomicReference<@Nullable TrayIcon> icon = new AtomicReference<>();
    private final AtomicReference<@Nullable Runnable> answering = new AtomicReference<>();

    /** Puts the desk there. UI thread. */
    public void show(Stage stage) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return;
        }
        Platform.setImplicitExit(false);
        EventQueue.invokeLater(() -> {
            TrayIcon fresh = new TrayIcon(picture(false), "Ringlet", menu(stage));
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

    private PopupMenu menu(Stage stage) {
        MenuItem open = new MenuItem("Open Ringlet");
        open.addActionListener(e -> open(stage));
        MenuItem quit = new MenuItem("Quit");
        quit.addActionListener(e -> Platform.exit());
        MenuItem answer = new MenuItem("Answer");
        answer.setEnabled(false);
        answer.addActionListener(e -> {
            Runnable step = answering.get();
            if (step != null) {
                open(stage);
                Platform.runLater(step);
            }
        });
        PopupMenu menu = new PopupMenu();
        menu.add(answer);
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

    /** @param rings whether a dot says so */
    private static BufferedImage picture(boolean rings) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new java.awt.Color(0x0e, 0x66, 0x66));
        pen.fillRoundRect(0, 0, SIZE, SIZE, 10, 10);
        pen.setColor(java.awt.Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        pen.drawString("R", 8, 24);
        if (rings) {
            pen.setColor(new java.awt.Color(0xd4, 0x88, 0x06));
            pen.fillOval(SIZE - DOT, 0, DOT, DOT);
        }
        pen.dispose();
        return picture;
    }

    /** A notification of the system, a dot on the icon, and the call in its menu until {@link #quiet}. UI thread. @param step answers it */
    void ring(String who, String whoElse, Runnable step) {
        answering.set(step);
        TrayIcon there = icon.get();
        if (there != null) {
            EventQueue.invokeLater(() -> {
                there.setImage(picture(true));
                there.setToolTip("Call from " + who);
                offer(there, "Answer " + who, true);
                there.displayMessage("Call from " + who, whoElse, TrayIcon.MessageType.INFO);
            });
        }
    }

    /** The first line of the menu. */
    private static void offer(TrayIcon there, String words, boolean possible) {
        MenuItem answer = there.getPopupMenu().getItem(0);
        answer.setLabel(words);
        answer.setEnabled(possible);
    }

    /** Nothing rings any more. UI thread. */
    void quiet() {
        answering.set(null);
        TrayIcon there = icon.get();
        if (there != null) {
            EventQueue.invokeLater(() -> {
                there.setImage(picture(false));
                there.setToolTip("Ringlet");
                offer(there, "Answer", false);
            });
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
