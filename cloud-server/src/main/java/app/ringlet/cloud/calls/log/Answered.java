package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.receptionist.Reply;

/** What was answered in a turn of a call. @param turn from 0, the greeting */
public record Answered(int turn, Reply reply) {}
