package app.ringlet.cloud.platform;

import java.util.UUID;

/** A person who has signed in, as far as modules other than identity need to know one: the request's principal, if it is a person's. */
public interface Colleague {

    UUID id();

    /** How colleagues call them. */
    String name();
}
