package app.ringlet.cloud.calls.sockets;

import java.nio.ByteBuffer;

/** What is behind a media socket's address. */
public interface MediaDoor {

    /** Bytes in one message. A longer one closes the socket. */
    int longest();

    /** Bytes that may wait for a socket that does not read, before it is closed. */
    int mostWaiting();

    /** A socket was opened. On the thread of all media sockets: must not wait. */
    Guest opened(Wire wire);

    /** One socket; its messages come one at a time, on the thread of all media sockets: nothing here may wait. */
    interface Guest {

        /** @param utf8 of which {@code length} bytes are the message; lent for the time of the call */
        void text(byte[] utf8, int length);

        /** @param message lent for the time of the call */
        void binary(ByteBuffer message);

        /** Once, however it came. */
        void closed();
    }
}
