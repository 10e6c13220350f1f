package app.ringlet.protocol.booking;

/** Where a calendar program finds an employee's appointments. @param url shown this once; whoever has it can read */
public record CalendarFeedView(String url) {}
