package app.ringlet.cloud.calls.work;

import java.util.regex.Pattern;

/** Whether a message asks to be called back, in any of the assistant's languages. */
final class CallBackWish {

    private static final Pattern WISH = Pattern.compile(
            "\\b(call|ring|phone)(ing)? (me|us|him|her|them)?\\s*(back|again"
                    + " later)\\b|\\bcall-?back\\b|\\b(give|gimme) (me )?a (call|ring)\\b"
                    + "|\\bzur(ü|ue)ck(zu)?rufen\\b|\\brückruf|\\bruf(en|t)?\\b.{0,30}\\bzurück\\b"
                    + "|\\brappel(er|ez|le|lez)\\b|\\b(devolver(me)?|devuelva(n)?(me)?) la"
                    + " llamada\\b|\\bll[aá]me(n)?me\\b|\\bvuelva(n)? a llamar(me)?\\b|\\bme"
                    + " (llame|llamen|devuelvan)\\b|\\b(retorn|lig)(ar|uem?|e|em) (de volta|a (minha"
                    + " )?(ligação|chamada)|para mim)\\b|\\bme lig(ue|uem|ar)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private CallBackWish() {}

    static boolean isIn(String message) {
        return WISH.matcher(message).find();
    }
}
