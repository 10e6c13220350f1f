package app.ringlet.protocol;

import java.util.Currency;

/**
 * An amount in the smallest unit of its currency, so that sums are exact.
 *
 * @param minor amount in minor units (cents, pence); may be negative for a refund
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    /** The sum; both amounts must be of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }
}
