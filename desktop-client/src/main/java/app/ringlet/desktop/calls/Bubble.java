package app.ringlet.desktop.calls;

import app.ringlet.protocol.calls.TranscriptLine.Speaker;

/** One line of a transcript. @param follows whether the same speaker said the line before */
public record Bubble(int number, Speaker speaker, String text, boolean follows) {}
