package app.ringlet.protocol.identity;

import app.ringlet.protocol.salon.SalonView;

/** A new salon, on trial and with a usual salon's menu, and its owner, signed in. */
public record SignedUp(SalonView tenant, UserView user, Tokens tokens) {}
