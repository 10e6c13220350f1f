package app.ringlet.cloud.assistant.search;

import app.ringlet.cloud.assistant.knowledge.Entry;

/** A part of an entry that answers as a whole. @param title the question, or the heading that it stands under */
record Passage(Entry entry, String title, String text) {}
