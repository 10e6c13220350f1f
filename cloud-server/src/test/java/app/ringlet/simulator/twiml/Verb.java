package app.ringlet.simulator.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One instruction of a TwiML document; URLs are as written, still to be resolved against the document's own. */
public sealed interface Verb {

    /** What may also be played inside a Gather. */
    sealed interface Prompt extends Verb {}

    enum InputKind {
        SPEECH,
        DTMF
    }

    record Say(String text, int loop) implements Prompt {}

    /** Plays a sound file, or the tones of {@code digits} when these are not empty. */
    record Play(String url, String digits, int loop) implements Prompt {}

    record Pause(Duration length) implements Prompt {}

    /**
     * Collects speech or keys.
     *
     * @param numDigits 0 for any number of keys
     * @param finishOnKey empty for none
     * @param speechTimeout seconds, "auto", or null when not given
     */
    record Gather(
            Set<InputKind> inputs,
            List<Prompt> prompts,
            int numDigits,
            String finishOnKey,
            Duration timeout,
            @Nullable String speechTimeout,
            @Nullable Destination action,
            boolean actionOnEmptyResult,
            boolean bargeIn,
            String language)
            implements Verb {}

    record Redirect(Destination to) implements Verb {}

    /** Rings all numbers at once; the first that answers has the call. */
    record Dial(
            List<DialledNumber> numbers,
            Duration timeout,
            Duration timeLimit,
            @Nullable Destination action,
            @Nullable String callerId)
            implements Verb {}

    record DialledNumber(String phoneNumber, @Nullable Subscription statusCallback) {}

    /** The Record verb, under a name that is not java.lang.Record's. @param transcribeCallback absent if nothing is to be written down */
    record TakeRecording(
            @Nullable Destination action,
            @Nullable Subscription recordingStatusCallback,
            @Nullable Destination transcribeCallback,
            String finishOnKey,
            Duration maxLength,
            Duration timeout,
            boolean playBeep)
            implements Verb {}

    record Hangup() implements Verb {}

    record Reject(boolean busy) implements Verb {}

    record Connect(Noun noun, @Nullable Destination action) implements Verb {}

    /** Begins a one-way stream and goes on at once. */
    record Start(Noun.Stream stream) implements Verb {}

    /** Ends the one-way stream of that name. */
    record Stop(String name) implements Verb {}

    /** In the answer to an incoming SMS. */
    record SendMessage(
            String body,
            @Nullable String to,
            @Nullable String from,
            @Nullable String statusCallback) implements Verb {}

    /** What a Connect connects to. */
    sealed interface Noun {
        String url();

        /**
         * Live sound.
         *
         * @param track inbound_track, outbound_track or both_tracks; two-way streams have the first only
         * @param parameters told to the server at the start, in the document's order
         */
        record Stream(
                String url,
                String name,
                String track,
                Map<String, String> parameters,
                @Nullable Destination statusCallback)
                implements Noun {}

        /** Words both ways; the attributes are as written, under the vendor's names. */
        record ConversationRelay(String url, Map<String, String> attributes, Map<String, String> parameters)
                implements Noun {
            public String attribute(String name, String otherwise) {
                return attributes.getOrDefault(name, otherwise);
            }
        }
    }
}
