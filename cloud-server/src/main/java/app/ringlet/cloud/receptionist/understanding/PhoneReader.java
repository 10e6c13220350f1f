package app.ringlet.cloud.receptionist.understanding;

import java.util.Optional;

/** Reads a phone number that was spoken or typed; the salon's country says how it is completed. */
public final class PhoneReader {

    private PhoneReader() {}

    /**
     * The digits that were said, at least seven of them, "double five" and "oh" included.
     *
     * @param keys digits that were pressed, which win over what was heard
     */
    public static Optional<String> digits(Words words, String keys) {
        String pressed = keys.replaceAll("\\D", "");
        if (pressed.length() >= 7) {
            return Optional.of(pressed);
        }
        StringBuilder digits = new StringBuilder();
        int repeat = 1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.at(i);
            if (word.equals("double") || word.equals("triple")) {
                repeat = word.equals("double") ? 2 : 3;
                continue;
            }
            if (word.matches("[\\d/:.-]+")) {
                digits.append(word.replaceAll("\\D", "").repeat(repeat));
            } else {
                Optional<Numbers.Found> number =
                        word.equals("o") ? Optional.of(new Numbers.Found(0, 1)) : Numbers.cardinal(words, i);
                if (number.isPresent()) {
                    digits.append(String.valueOf(number.get().value()).repeat(repeat));
                    i += number.get().length() - 1;
                }
            }
            repeat = 1;
        }
        return digits.length() >= 7 && digits.length() <= 15 ? Optional.of(digits.toString()) : Optional.empty();
    }
}
