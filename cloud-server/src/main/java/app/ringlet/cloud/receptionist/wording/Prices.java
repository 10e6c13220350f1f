package app.ringlet.cloud.receptionist.wording;

import app.ringlet.protocol.Money;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;

/** Amounts as they are said: "65 dollars", "12.50 pounds". */
public final class Prices {

    private final Texts texts;

    public Prices(Texts texts) {
        this.texts = texts;
    }

    public String say(Money money) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        String spoken = "currency." + money.currency();
        String unit = texts.has(spoken) ? texts.say(spoken) : money.currency();
        BigDecimal amount = BigDecimal.valueOf(money.minor(), digits);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        char point = DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator();
        return texts.say(
                "price.amount",
                whole
                        ? amount.toBigInteger().toString()
                        : amount.toPlainString().replace('.', point),
                unit);
    }
}
