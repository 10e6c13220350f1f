package app.ringlet.desktop.shell;

import java.awt.AWTException;
import java.awt.Color;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By AWT, which has a thread of its own, on which everything of the tray happens; the icon is handed over by one reference. */
final class SystemTrayPlace implements TrayPlace {

    private static final int SIZE = 32;
    private static final int DOT = 14;
    private static final Logger log = LoggerFactory.getLogger(SystemTrayPlace.class);

    private final AtomicReference<@Nullable TrayIcon> icon = new AtomicReference<>();

    @Override
    public boolean isThere() {
        return !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
    }

    @Override
    public void add(Choices choices, Runnable refused) {
        EventQueue.invokeLater(() -> {
            TrayIcon fresh = new TrayIcon(picture(false), "Ringlet", menu(choices));
            fresh.setImageAutoSize(true);
            fresh.addActionListener(e -> choices.open().run());
            try {
                SystemTray.getSystemTray().add(fresh);
                icon.set(fresh);
            } catch (AWTException e) {
                log.info("no place in the tray: {}", e.getMessage());
                refused.run();
            }
        });
    }

    private static PopupMenu menu(Choices choices) {
        MenuItem answer = item("Answer", choices.answer());
        answer.setEnabled(false);
        PopupMenu menu = new PopupMenu();
        menu.add(answer);
        menu.add(item("Open Ringlet", choices.open()));
        menu.add(item("Quit", choices.quit()));
        return menu;
    }

    private static MenuItem item(String words, Runnable chosen) {
        MenuItem item = new MenuItem(words);
        item.addActionListener(e -> chosen.run());
        return item;
    }

    /** @param rings whether a dot says so */
    private static BufferedImage picture(boolean rings) {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x0e, 0x66, 0x66));
        pen.fillRoundRect(0, 0, SIZE, SIZE, 10, 10);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        pen.drawString("R", 8, 24);
        if (rings) {
            pen.setColor(new Color(0xd4, 0x88, 0x06));
            pen.fillOval(SIZE - DOT, 0, DOT, DOT);
        }
        pen.dispose();
        return picture;
    }

    @Override
    public void ring(String title, String text, String offer) {
        TrayIcon there = icon.get();
        if (there != null) {
            EventQueue.invokeLater(() -> {
                there.setImage(picture(true));
                there.setToolTip(title);
                offer(there, offer, true);
                there.displayMessage(title, text, TrayIcon.MessageType.INFO);
            });
        }
    }

    @Override
    public void quiet() {
        TrayIcon there = icon.get();
        if (there != null) {
            EventQueue.invokeLater(() -> {
                there.setImage(picture(false));
                there.setToolTip("Ringlet");
                offer(there, "Answer", false);
            });
        }
    }

    /** The first line of the menu. */
    private static void offer(TrayIcon there, String words, boolean possible) {
        MenuItem answer = there.getPopupMenu().getItem(0);
        answer.setLabel(words);
        answer.setEnabled(possible);
    }

    @Override
    public void remove() {
        TrayIcon there = icon.getAndSet(null);
        if (there != null) {
            EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(there));
        }
    }
}
