package app.ringlet.cloud.tenancy;

/** What a module gives to every salon that is opened by sign-up. */
public interface SalonFurnishing {

    /** For the current salon, in the transaction that opens it. */
    void furnish();
}
