package app.ringlet.desktop.proof;

import java.net.http.HttpClient;

/** Breaks the rule that only the connection knows HTTP, to show that it fires. */
public final class CallsTheNetworkItself {

    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
