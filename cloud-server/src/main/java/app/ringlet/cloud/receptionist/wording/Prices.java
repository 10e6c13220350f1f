package app.ringlet.cloud.receptionist.wording;

import app.ringlet.protocol.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** Amounts as they are said: "65 dollars", "12.50 pounds". */
public final class Prices {

    private static final Map<String, String> SPOKEN = Map.of(
            "USD", "dollars", "CAD", "dollars", "AUD", "dollars", "NZD", "dollars", "GBP", "pounds", "EUR", "euros",
            "ZAR", "rand", "INR", "rupees");

    private Prices() {}

    public static String say(Money money) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        String unit = SPOKEN.getOrDefault(money.currency(), money.currency());
        BigDecimal amount = BigDecimal.valueOf(money.minor(), digits);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return (whole ? amount.toBigInteger().toString() : amount.toPlainString()) + " " + unit;
    }
}
