package app.ringlet.cloud.receptionist.understanding.time;

/** Something that was found. @param to exclusive */
record Located<T>(int from, int to, T value) {}
