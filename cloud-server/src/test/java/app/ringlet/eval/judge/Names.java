package app.ringlet.eval.judge;

import app.ringlet.eval.caller.Sound;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Whether a name in the book is the one that was meant.
 *
 * @param noisy whether it may have been misheard: then one that sounds like it is right, or one that was read back and let stand
 * @param spoken all that the receptionist said
 */
record Names(boolean noisy, String spoken) {

    boolean same(String wanted, String is) {
        String own = plain(wanted);
        String theirs = plain(is);
        if (own.equals(theirs) || !noisy) {
            return own.equals(theirs);
        }
        boolean near = List.of(own.split(" ")).stream()
                .anyMatch(a -> List.of(theirs.split(" ")).stream().anyMatch(b -> Sound.alike(a, b)));
        return near || plain(spoken).contains(theirs);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}
