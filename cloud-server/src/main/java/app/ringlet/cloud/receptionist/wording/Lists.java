package app.ringlet.cloud.receptionist.wording;

import java.util.List;

/** Several things in one breath. */
public final class Lists {

    private Lists() {}

    /** "a, b or c". @param word "and" or "or" */
    public static String join(List<String> things, String word) {
        if (things.size() < 2) {
            return things.isEmpty() ? "" : things.getFirst();
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " " + word + " " + things.getLast();
    }

    public static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** "a women's cut", "an updo", "highlights". */
    public static String withArticle(String service) {
        String name = lower(service);
        if (name.endsWith("s") && !name.endsWith("ss")) {
            return name;
        }
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** A menu name inside a sentence; capitals that are more than a beginning ("DNA", "Olaplex No. 3") stay. */
    public static String lower(String name) {
        boolean onlyFirst = name.chars().skip(1).noneMatch(Character::isUpperCase);
        return onlyFirst ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
