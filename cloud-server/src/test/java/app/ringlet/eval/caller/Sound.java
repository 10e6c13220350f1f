package app.ringlet.eval.caller;

import java.util.Locale;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Whether words sound the same to people who do not see them written. */
public final class Sound {

    private Sound() {}

    public static boolean alike(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        DoubleMetaphone ear = new DoubleMetaphone();
        String a = ear.doubleMetaphone(letters(one));
        String b = ear.doubleMetaphone(letters(other));
        return a != null && !a.isEmpty() && a.equals(b);
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
