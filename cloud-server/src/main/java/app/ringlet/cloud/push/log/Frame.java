package app.ringlet.cloud.push.log;

/** An event of a tenant, as desks get it. @param json the text of the frame */
public record Frame(long seq, String json) {}
