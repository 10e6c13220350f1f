package app.ringlet.cloud.receptionist.wording;

/** Names of the menu within a sentence. */
public final class MenuWords {

    private final Texts texts;

    public MenuWords(Texts texts) {
        this.texts = texts;
    }

    public static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** In English "a women's cut", "an updo", "highlights"; elsewhere the name alone, for its gender is not known. */
    public String withArticle(String service) {
        String name = lower(service);
        if (!texts.locale().getLanguage().equals("en") || several(service)) {
            return name;
        }
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** "your women's cut" of "a women's cut". @param visit as {@link #withArticle} begins it */
    String yours(String visit) {
        return texts.locale().getLanguage().equals("en") ? visit.replaceFirst("^an? ", "your ") : visit;
    }

    public static boolean several(String service) {
        return service.endsWith("s") && !service.endsWith("ss");
    }

    /** Capitals that are more than a beginning ("DNA", "Olaplex No. 3") stay, and in German all. */
    public String lower(String name) {
        boolean onlyFirst = name.chars().skip(1).noneMatch(Character::isUpperCase);
        return onlyFirst && !texts.locale().getLanguage().equals("de")
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }
}
