package app.ringlet.cloud.tenancy;

/**
 * A salon that someone wants to open.
 *
 * @param timeZone IANA name
 * @param currency ISO 4217
 * @param country ISO 3166-1 alpha-2
 */
public record NewSalon(String name, String timeZone, String currency, String country) {}
