package app.ringlet.desktop.tour;

import app.ringlet.simulator.audio.Sound;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call's recording, as whoever is signed in may fetch it: the caller left, the salon right. */
record TourRecording(byte[] file, Sound caller, Sound salon) {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    /** @throws IllegalStateException with the server's answer, if it is none */
    static TourRecording fetch(URI server, String email, String password, UUID call)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest login = HttpRequest.newBuilder(server.resolve("/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}"))
                .build();
        Matcher token = TOKEN.matcher(http.send(login, BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IllegalStateException("nobody is signed in");
        }
        HttpResponse<byte[]> sound = http.send(
                HttpRequest.newBuilder(server.resolve("/api/v1/calls/" + call + "/recording"))
                        .header("Authorization", "Bearer " + token.group(1))
                        .build(),
                BodyHandlers.ofByteArray());
        if (sound.statusCode() != 200) {
            throw new IllegalStateException(new String(sound.body(), StandardCharsets.UTF_8));
        }
        return of(sound.body());
    }

    /** @param file RIFF, µ-law, two channels */
    private static TourRecording of(byte[] file) {
        int data = new String(file, StandardCharsets.ISO_8859_1).indexOf("data") + 8;
        byte[] left = new byte[(file.length - data) / 2];
        byte[] right = new byte[left.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = file[data + 2 * i];
            right[i] = file[data + 2 * i + 1];
        }
        return new TourRecording(file, Sound.of(left), Sound.of(right));
    }
}
